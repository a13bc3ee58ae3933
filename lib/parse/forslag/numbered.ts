import { compose, type ComposeContext } from '../text/compose'
import type { Line } from '../text/lines'
import { sliceMapped, type Mapped } from '../text/mapped'

const REQUEST = String.raw`«?(?:(?:Det\s)?[Ss]torting(?:et)?\s\p{Ll}|[Rr]egjering(?:en|a)\s(?:bes|bedes|blir\sbeden|vert\sbeden|anmodes))`
const OPENS = new RegExp(String.raw`^(?<nummer>\d{1,2})[.)]\s+${REQUEST}`, 'u')
const BARE = new RegExp(`^${REQUEST}`, 'u')

/** Which numbered proposal a line opens: «3. Stortinget ber regjeringen …»; null: none. */
export function opensNumbered(text: string): number | null {
  const nummer = OPENS.exec(text)?.groups?.nummer
  return nummer === undefined ? null : Number(nummer)
}

/** A single proposal stands without number: «Stortinget ber regjeringen …». */
export const opensBare = (text: string): boolean => BARE.test(text)

/** Puts the lines of one proposal together, without its number and the quotation marks around it. */
export function composeNumbered(lines: readonly Line[], context: ComposeContext): Mapped {
  const whole = compose(lines, context)
  const mark = /^(?:\d{1,2}[.)]\s+)?«?/u.exec(whole.value)?.[0] ?? ''
  const isQuoted = mark.endsWith('«') && /»\.?$/u.test(whole.value)
  const close = isQuoted ? (/»\.?$/u.exec(whole.value)?.index ?? whole.value.length) : whole.value.length
  return sliceMapped(whole, isQuoted ? mark.length : mark.replace(/«$/u, '').length, close)
}

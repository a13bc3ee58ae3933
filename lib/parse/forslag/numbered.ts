import { compose, type ComposeContext } from '../text/compose'
import type { Line } from '../text/lines'
import { sliceMapped, type Mapped } from '../text/mapped'

const REQUEST = String.raw`(?:Stortinget|Regjeringen|Regjeringa)\s\p{Ll}`
const OPENS = new RegExp(String.raw`^(?<nummer>\d{1,2})[.)]\s+${REQUEST}`, 'u')
const BARE = new RegExp(`^${REQUEST}`, 'u')

/** Which numbered proposal a line opens: «3. Stortinget ber regjeringen …»; null: none. */
export function opensNumbered(text: string): number | null {
  const nummer = OPENS.exec(text)?.groups?.nummer
  return nummer === undefined ? null : Number(nummer)
}

/** A single proposal stands without number: «Stortinget ber regjeringen …». */
export const opensBare = (text: string): boolean => BARE.test(text)

/** Puts the lines of one proposal together, without its number. */
export function composeNumbered(lines: readonly Line[], context: ComposeContext): Mapped {
  const whole = compose(lines, context)
  const mark = /^\d{1,2}[.)]\s+/u.exec(whole.value)?.[0].length ?? 0
  return sliceMapped(whole, mark, whole.value.length)
}

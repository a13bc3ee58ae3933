import { readSesjon, SESJON } from '../citation/sesjon'
import type { Line } from '../text/lines'
import type { DocumentHead } from '../types'

const NUMBER = String.raw`Innst\.?\s(?<nummer>\d{1,4})\s(?<bokstav>[SL])`
const RUNNING = [
  new RegExp(String.raw`^(?:\d{1,4}\s)?${NUMBER}\s[–−-]\s(?<sesjon>${SESJON})(?:\s\d{1,4})?$`, 'u'),
  new RegExp(String.raw`^(?<sesjon>${SESJON})\s${NUMBER}\s\d{1,4}$`, 'u'),
]
const TITLE = new RegExp(String.raw`^${NUMBER}(?:\s?\((?<sesjon>${SESJON})\))?$`, 'u')
const FROM =
  /^Innstilling(?:\stil\sStortinget)?\s(?:fra|frå)\s(?<komite>\p{L}[\p{L}\s,-]{3,60}?komit[eé]en)(?:\s(?<title>om\s\p{L}.*))?$/u
const TITLE_LINES = 20
/** Where the title page ends, also when nothing parts it from the text. */
const BEGINS =
  /^(?:Til Stortinget|Sammendrag|Samandrag|Bakgrunn|Innledning|Innleiing|\d{1,2}\.?\s+\p{Lu}.*)$/u
const MAX_TITLE = 6

/** Whether a line is the running head of an innstilling: «2 Innst. 291 S – 2018–2019». */
export const isInnstHead = (text: string): boolean =>
  text.length <= 60 && RUNNING.some((one) => one.test(text))

/**
 * What an innstilling says of itself: its number and session from running heads or the title page, and the committee that
 * gives it. Null when the document does not call itself one.
 */
export function readInnstHead(lines: readonly Line[]): (DocumentHead & { komite: string | null }) | null {
  const top = lines.filter(({ isBlank }) => !isBlank).slice(0, TITLE_LINES)
  const own = readRunning(lines) ?? readTitlePage(top)
  if (!own) return null
  const from = readFrom(top)
  return {
    citation: `Innst. ${own.nummer} ${own.bokstav} (${own.sesjon.replace('-', '–')})`,
    sesjon: own.sesjon,
    departement: null,
    title: from?.title ?? null,
    komite: from?.komite ?? null,
  }
}

interface Own {
  nummer: string
  bokstav: string
  sesjon: string
}

function readRunning(lines: readonly Line[]): Own | null {
  for (const { text } of lines) {
    if (!isInnstHead(text)) continue
    const found = RUNNING.map((one) => one.exec(text)?.groups).find((groups) => groups !== undefined)
    const own = toOwn(found)
    if (own) return own
  }
  return null
}

/** «Innst. 291 S» above «(2018–2019)», or both on one line, before anything else is said. */
function readTitlePage(top: readonly Line[]): Own | null {
  const at = top.findIndex(({ text }) => TITLE.test(text))
  const groups = TITLE.exec(top[at]?.text ?? '')?.groups
  if (at === -1 || at > 4 || !groups) return null
  const below = /^\(?(?<sesjon>\d{4}\s?[–−-]\s?\d{2,4})\)?$/u.exec(top[at + 1]?.text ?? '')?.groups?.sesjon
  return toOwn({ ...groups, sesjon: groups.sesjon ?? below })
}

function toOwn(groups: Record<string, string | undefined> | undefined): Own | null {
  const { nummer, bokstav, sesjon: printed } = groups ?? {}
  const sesjon = printed === undefined ? null : readSesjon(printed).sesjon
  return nummer && bokstav && sesjon ? { nummer, bokstav, sesjon } : null
}

interface From {
  komite: string
  title: string | null
}

/** The sentence of the title page that names the committee, broken over lines or not; the one with a title first. */
function readFrom(top: readonly Line[]): From | null {
  const found = top.flatMap(({ text }, at) =>
    /^Innstilling\b/u.test(text) ? (readFromAt(top.slice(at, at + MAX_TITLE)) ?? []) : [],
  )
  return found.find(({ title }) => title !== null) ?? found[0] ?? null
}

function readFromAt(lines: readonly Line[]): From | null {
  let best: From | null = null
  for (let length = 1; length <= lines.length; length++) {
    const part = lines.slice(0, length)
    if (part.some(({ blanksAbove, text }, i) => i > 0 && (blanksAbove > 0 || BEGINS.test(text)))) break
    const whole = part
      .map(({ text }) => text)
      .join(' ')
      .replace(/(\p{L})-\s(?=\p{Ll}(?!g\s))/gu, '$1')
    const groups = FROM.exec(whole)?.groups
    if (groups?.komite) best = { komite: lowerFirst(groups.komite), title: groups.title ?? null }
  }
  return best
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

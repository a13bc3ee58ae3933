import { readSesjon, SESJON } from '../citation/sesjon'
import { countWords, joinWords, type WordCounts } from '../text/hyphen'
import type { Line } from '../text/lines'
import type { DocumentHead } from '../types'

/** «Innst. 291 S»; until 2008–2009 «Innst. S. nr. 210», «Innst. O. nr. 11», «Budsjett-innst. S. nr. 11». */
const NUMBER = String.raw`(?:Innst\.?\s(?<nummer>\d{1,4})\s(?<bokstav>[SL])|(?<rekke>(?:[Bb]udsjett-?\s?)?[Ii]nnst\.\s?[SO]\.)\s?nr\.\s?(?<gammelt>\d{1,4}))`
const RUNNING = [
  new RegExp(String.raw`^(?:\d{1,4}\s)?${NUMBER}\s[–—−-]\s(?<sesjon>${SESJON})(?:\s\d{1,4})?$`, 'u'),
  new RegExp(String.raw`^(?<sesjon>${SESJON})\s(?:[–—−-]\s)?${NUMBER}\s\d{1,4}$`, 'u'),
  new RegExp(String.raw`^\d{1,4}\s${NUMBER}\s(?<sesjon>${SESJON})$`, 'u'),
]
/** On a saved web page it is an item of a list below the title. */
const TITLE = new RegExp(
  String.raw`^(?<item>[•·▪*–-]\s{1,4})?${NUMBER}(?:\s?\((?<sesjon>${SESJON})\))?$`,
  'u',
)
const INNSTILLING = String.raw`(?:Tilleggs|Budsjett-?)?[Ii]nnstilling`
const FROM = new RegExp(
  String.raw`^${INNSTILLING}(?:\stil\sStortinget|\sS|\sO)?\s(?:fra|frå)\s(?<komite>(?:den\s)?\p{L}[\p{L}\s,-]{3,60}?komit[eé]en?)(?:\s(?<title>om\s\p{L}.*))?$`,
  'u',
)
const TITLE_LINES = 20
/** How far down the number may stand; further below a line that already says what it is. */
const NUMBER_WITHIN = 5
const NUMBER_BELOW_NAME = 10
/** Where the title page ends, also when nothing parts it from the text. */
const BEGINS =
  /^(?:Til Stortinget|Dette dokument(?:et)?|Sammendrag|Samandrag|Bakgrunn|Innledning|Innleiing|\d{1,2}\.?\s+\p{Lu}.*)$/u
const MAX_TITLE = 6

/** Whether a line is the running head of an innstilling: «2 Innst. 291 S – 2018–2019». */
export const isInnstHead = (text: string): boolean => {
  const words = oneSpaced(text)
  return words.length <= 60 && RUNNING.some((one) => one.test(words))
}

/**
 * What an innstilling says of itself: its number and session from running heads or the title page, and the committee that
 * gives it. Null when the document does not call itself one.
 */
export function readInnstHead(lines: readonly Line[]): (DocumentHead & { komite: string | null }) | null {
  const top = lines.filter(({ isBlank }) => !isBlank).slice(0, TITLE_LINES)
  const own = readRunning(lines) ?? readTitlePage(top)
  if (!own) return null
  const from = readFrom(top, countWords(top))
  return {
    citation: `${own.name} (${own.sesjon.replace('-', '–')})`,
    sesjon: own.sesjon,
    departement: null,
    title: from?.title ?? null,
    komite: from?.komite ?? null,
  }
}

interface Own {
  /** «Innst. 291 S», «Innst. S. nr. 210». */
  name: string
  sesjon: string
}

function readRunning(lines: readonly Line[]): Own | null {
  for (const { text } of lines) {
    if (!isInnstHead(text)) continue
    const words = oneSpaced(text)
    const found = RUNNING.map((one) => one.exec(words)?.groups).find((groups) => groups !== undefined)
    const own = toOwn(found)
    if (own) return own
  }
  return null
}

/** «Innst. 291 S» above «(2018–2019)», or both on one line, before anything else is said; on a web page below the title. */
function readTitlePage(top: readonly Line[]): Own | null {
  const named = top.findIndex(({ text }) => OPENS.test(text))
  const at = top.findIndex(({ text }) => TITLE.test(oneSpaced(text)))
  const groups = TITLE.exec(oneSpaced(top[at]?.text ?? ''))?.groups
  if (!groups || at >= (named !== -1 && named < at ? NUMBER_BELOW_NAME : NUMBER_WITHIN)) return null
  if (groups.item !== undefined && (named === -1 || named > at)) return null
  const below = /^\(?(?<sesjon>\d{4}\s?[–−-]\s?\d{2,4})\)?$/u.exec(top[at + 1]?.text ?? '')?.groups?.sesjon
  return toOwn({ ...groups, sesjon: groups.sesjon ?? below })
}

const OPENS = new RegExp(String.raw`^${INNSTILLING}\b`, 'u')

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ')

function toOwn(groups: Record<string, string | undefined> | undefined): Own | null {
  const { nummer, bokstav, rekke, gammelt, sesjon: printed } = groups ?? {}
  const sesjon = printed === undefined ? null : readSesjon(printed).sesjon
  if (!sesjon) return null
  if (rekke && gammelt) return { name: `${rekke.replace(/\s?([SO]\.)$/u, ' $1')} nr. ${gammelt}`, sesjon }
  return nummer && bokstav ? { name: `Innst. ${nummer} ${bokstav}`, sesjon } : null
}

interface From {
  komite: string
  title: string | null
}

/** The sentence of the title page that names the committee, broken over lines or not; the one with a title first. */
function readFrom(top: readonly Line[], words: WordCounts): From | null {
  const found = top.flatMap(({ text }, at) =>
    OPENS.test(text) ? (readFromAt(top.slice(at, at + MAX_TITLE), words) ?? []) : [],
  )
  return found.find(({ title }) => title !== null) ?? found[0] ?? null
}

function readFromAt(lines: readonly Line[], words: WordCounts): From | null {
  let best: From | null = null
  let whole = ''
  for (const [i, { blanksAbove, text }] of lines.entries()) {
    if (i > 0 && (blanksAbove > 0 || BEGINS.test(text))) break
    whole = i === 0 ? oneSpaced(text) : joinWords(whole, oneSpaced(text), words)
    const groups = FROM.exec(whole)?.groups
    if (groups?.komite) best = { komite: lowerFirst(groups.komite), title: groups.title ?? null }
  }
  return best
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

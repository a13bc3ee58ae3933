import { DATO, readDato } from '../citation/dato'
import { readSesjon, SESJON, sesjonOfDato } from '../citation/sesjon'
import type { Columns } from './table-columns'
import { readPunkt } from './vedtak-line'

export interface RowContext extends Columns {
  /** Session of the rows when it stands above them instead of in a column. */
  sesjon: string | null
}

/** What the first cells of a row say, and how many characters they take. */
export interface RowStart {
  key: { sesjon: string; nummer: number; punkt: string | null }
  /** All numbers of the row: «570–572», «101 og 102». */
  nummerList: number[]
  length: number
}

/** Between two cells; a text layer may keep the width of the page. */
const GAP = String.raw`\s{1,80}`
const OPTIONAL_GAP = String.raw`\s{0,80}`
const NAMED = String.raw`(?:(?:[Aa]nmodnings|[Oo]ppmodings)?[Vv]edtak\s{1,3})?`
const MORE = String.raw`(?<more>(?:[–-]\d{1,4}(?!\d)|(?:,\s?|\sog\s)\d{1,4}(?!\d)){0,8})`
const NUMMER = String.raw`${NAMED}(?:[Nn]r\.?\s?)?(?<nummer>\d{1,4})(?!\d)${MORE}`
const PUNKT = String.raw`(?<punkt>\s?,?\s?\(?(?:punkt|pkt\.?|bokstav|romertall|romartal)\s?(?:[IVXL]{1,6}|[\da-z]{1,3})\b\)?|\s?[,–-]?\s?nr\.?\s?\d{1,3}|\s?\([a-z\d]{1,2}\)|\s?\(\d{1,2}\s?[–-]\s?\d{1,2}\)|\.\d{1,2}(?!\d))?`
const PUNKT_AFTER = String.raw`(?<after>,?\s?\(?(?:punkt|pkt\.?|bokstav)\s?[\da-z]{1,3}\b\)?)?`
const BAR = String.raw`(?:\|${OPTIONAL_GAP})?`
const END = String.raw`(?:${GAP}${BAR}|$)`
const SHAPES = {
  sesjonFirst: new RegExp(
    String.raw`^(?<lead>${BAR}\(?(?<sesjon>${SESJON})\)?${GAP}${BAR}${NUMMER}${PUNKT}${END})`,
    'u',
  ),
  nummerFirst: new RegExp(
    String.raw`^(?<lead>${BAR}${NUMMER}${PUNKT},?${GAP}${BAR}\(?(?<sesjon>${SESJON})\)?${PUNKT_AFTER}${END})`,
    'u',
  ),
  dated: new RegExp(String.raw`^(?<lead>${BAR}${NUMMER}${PUNKT},?${GAP}${BAR}(?<dato>${DATO})${END})`, 'iu'),
  bare: new RegExp(String.raw`^(?<lead>${BAR}${NUMMER}${PUNKT}${END})(?=\p{Lu}|«|\d|$)`, 'u'),
  beforeAnswer: new RegExp(
    String.raw`^(?<lead>${BAR}${NUMMER}${PUNKT}${END})(?=(?:[Jj]a|[Nn]ei|[Dd]elvis)\b)`,
    'u',
  ),
}
const DATO_CELL = new RegExp(String.raw`^\(?${DATO}\)?${GAP}${BAR}`, 'iu')
const ABBREVIATION =
  'SMK|AID|ASD|BFD|BLD|DFD|ED|OED|FIN|FD|HOD|JD|KLD|MD|KDD|KMD|KUD|KD|LMD|NFD|NHD|FKD|SD|UD|FAD|KRD|AD'
const DEPARTEMENT = String.raw`(?:(?:${ABBREVIATION})(?:\s?(?:\/|,|og)\s?(?:${ABBREVIATION})){0,4}|\p{Lu}\p{Ll}+(?:-(?:,\s\p{Ll}+-){0,3}\sog\s\p{Ll}+)?departementet)`
const DEPARTEMENT_CELL = new RegExp(String.raw`^${DEPARTEMENT}${GAP}${BAR}`, 'u')
const DEPARTEMENT_LAST = new RegExp(String.raw`(?:\s|^)${BAR}${DEPARTEMENT}\s{0,3}(?:\|\s{0,3})?$`, 'u')
/** «Under arbeid», «Delvis fulgt opp» below «Status» */
const STATUS_LAST = new RegExp(
  String.raw`(?:\s|^)${BAR}(?:(?:[Dd]elvis|[Ii]kke|[Ii]kkje|[Ee]r)\s)?(?:(?:[Ff]ulgt|[Ff]ølgt|[Ff]ylgt)\sopp|[Uu]nder\s(?:arbeid|oppfølging|utredning|utgreiing|behandling|handsaming)|[Pp]ågår|[Ff]erdig|[Gg]jennomført|[Ii]varetatt|[Aa]vslutt(?:et|a)|[Åå]p(?:en|ent)|[Oo]p(?:en|e))\s{0,3}(?:\|\s{0,3})?$`,
  'u',
)
/** «Kap. 4.2», «Meld. St. 14 (2017–2018)», «s. 12» below «Omtalt i» */
const PLACE_LAST = new RegExp(
  String.raw`(?:\s|^)${BAR}(?:(?:[Kk]ap(?:ittel)?\.?|[Pp]kt\.|[Pp]unkt|[Ss]ide|s\.|[Pp]rogramkategori)\s?\d{1,4}(?:\.\d{1,3}){0,3}|(?:Prop|Meld|Innst)\.\s(?:St\.\s)?\d{1,3}(?:\s[SL]{1,2})?(?:\s\(${SESJON}\))?)\s{0,3}(?:\|\s{0,3})?$`,
  'u',
)
const FIRST_ANSWER = new RegExp(
  String.raw`^(?<answer>[Jj]a|JA|[Nn]ei|NEI|[Dd]elvis|DELVIS)(?:\s?[*¹²³)])?${END}`,
  'u',
)
const MARK = String.raw`(?:\s?[.*¹²³⁴)]|\s\d\)?|\s?\([^()]{1,40}\)|,?\s(?:[–-]\s)?(?:f[oø]reslås\s|vert\s)?opphev\p{L}{1,8})?`
const SIDE = String.raw`${GAP}${BAR}(?:s\.\s?|[Ss]ide\s)?\d{1,4}(?:\.\d{1,3}){0,3}(?:[–-]\d{1,4})?`
const ANSWERED = String.raw`(?:^|\s)(?:\|${OPTIONAL_GAP})?(?<answer>(?:[Jj]a|JA)\s?\/\s?(?:[Nn]ei|NEI)|[Jj]a|JA|[Nn]ei|NEI|Delvis|DELVIS)${MARK}`
const LAST_ANSWER = {
  plain: new RegExp(String.raw`${ANSWERED}(?:\s?\|)?$`, 'u'),
  withMore: new RegExp(String.raw`${ANSWERED}(?:${GAP}${BAR}${DEPARTEMENT})?(?:${SIDE})?(?:\s?\|)?$`, 'u'),
}

export interface Answer {
  isYes: boolean
  isPartly: boolean
  /** Where the words before it end. */
  index: number
}

/** The answer that ends a row, with what further columns print behind it. */
export function readAnswer(text: string, context: RowContext): Answer | null {
  const hasMore = context.hasSideColumn || context.hasDepartementColumn
  const match = (hasMore ? LAST_ANSWER.withMore : LAST_ANSWER.plain).exec(text)
  const said = match?.groups?.answer?.toLowerCase()
  if (!match || !said) return null
  const index = endOfWords(text.slice(0, match.index), context)
  return { isYes: said === 'ja', isPartly: said === 'delvis' || said.includes('/'), index }
}

/** Where the words of a line end, with what the columns behind them name taken off: a departement, where it is told of. */
export function endOfWords(text: string, context: RowContext): number {
  const behind = context.hasDepartementColumn ? DEPARTEMENT_LAST.exec(text) : null
  const told = context.hasPlaceColumn ? PLACE_LAST.exec(text) : null
  const state = context.hasStatusColumn ? STATUS_LAST.exec(text) : null
  return behind?.index ?? told?.index ?? state?.index ?? text.length
}

/** The answer in a column before the words, with the length of its cell. */
export function readFirstAnswer(text: string): (Answer & { length: number }) | null {
  const match = FIRST_ANSWER.exec(text)
  const said = match?.groups?.answer?.toLowerCase()
  return match && said
    ? { isYes: said === 'ja', isPartly: said === 'delvis', index: 0, length: match[0].length }
    : null
}

/** Session and number at the head of a row, and how many characters they take. */
export function readRowStart(text: string, context: RowContext): RowStart | null {
  if (!/^(?:\|\s{0,80})?(?:\p{Lu}?[\d(nN]|\p{L}{0,10}edtak\s)/u.test(text)) return null
  if (/^\p{L}{0,10}edtak\s/iu.test(text) && !context.hasNamedRows) return null
  const groups = (
    SHAPES.sesjonFirst.exec(text) ??
    SHAPES.nummerFirst.exec(text) ??
    SHAPES.dated.exec(text) ??
    (context.sesjon ? bareStart(text, context) : null)
  )?.groups
  if (!groups?.lead || !groups.nummer) return null
  const sesjon = sesjonOf(groups, context)
  if (!sesjon) return null
  const key = keyOf(sesjon, groups)
  const nummerList = numbersOf(key, groups)
  return withCells({ key, nummerList, length: groups.lead.length }, text, context)
}

const bareStart = (text: string, { isAnswerBeforeWords }: RowContext): RegExpExecArray | null =>
  SHAPES.bare.exec(text) ?? (isAnswerBeforeWords ? SHAPES.beforeAnswer.exec(text) : null)

type Cell = Partial<Record<string, string>>

/** «897, 1», «897, nr. 2»: numbers of vedtak are listed upwards, so a lower one behind the first is a punkt of it. */
function keyOf(sesjon: string, { nummer, punkt, after, more }: Cell): RowStart['key'] {
  const printed = punkt ?? after
  const [, behind] = /^,\s?(\d{1,3})$/u.exec(more ?? '') ?? []
  const lower = behind !== undefined && Number(behind) < Number(nummer) ? behind : null
  return { sesjon, nummer: Number(nummer), punkt: printed ? readPunkt(printed) : lower }
}

const numbersOf = ({ nummer, punkt }: RowStart['key'], { more }: Cell): number[] =>
  punkt !== null && /^,\s?\d{1,3}$/u.test(more ?? '') ? [nummer] : withMore(nummer, more ?? '')

const LONGEST_RANGE = 60

/** «–572» and «, 102 og 103» behind the first number. */
function withMore(first: number, printed: string): number[] {
  const numbers = [first]
  for (const [, dash, digits] of printed.matchAll(/([–-])?(\d{1,4})/gu)) {
    const last = numbers.at(-1) ?? first
    const next = Number(digits)
    if (dash === undefined) numbers.push(next)
    else for (let n = last + 1; n <= next && next - last <= LONGEST_RANGE; n++) numbers.push(n)
  }
  return numbers
}

function sesjonOf({ sesjon, dato }: Record<string, string | undefined>, context: RowContext): string | null {
  if (sesjon) return readSesjon(sesjon).sesjon
  const day = dato ? readDato(dato) : null
  return day ? sesjonOfDato(day) : context.sesjon
}

/** Takes the cells of further columns before the words; an empty one drops out of the text. */
function withCells(start: RowStart, text: string, context: RowContext): RowStart {
  let { length } = start
  const { key } = start
  const column = context.hasPunktColumn && !key.punkt ? readPunktCell(text.slice(length)) : null
  length += column?.length ?? 0
  if (context.hasDatoColumn) length += DATO_CELL.exec(text.slice(length))?.[0].length ?? 0
  if (context.hasDepartementColumn) length += DEPARTEMENT_CELL.exec(text.slice(length))?.[0].length ?? 0
  return { ...start, key: column ? { ...key, punkt: column.punkt } : key, length }
}

function readPunktCell(text: string): { punkt: string; length: number } | null {
  const match = /^((?:punkt\s|nr\.?\s)?([\d]{1,3}|[a-z]))\)?\s{1,80}(?:\|\s{0,80})?(?=[\p{Lu}«\d])/u.exec(
    text,
  )
  return match?.[2] ? { punkt: match[2], length: match[0].length } : null
}

const TURNED = [
  new RegExp(
    String.raw`(?:^|\s)${BAR}${NUMMER}${PUNKT},?${GAP}${BAR}\(?(?<sesjon>${SESJON})\)?${OPTIONAL_GAP}(?:\|${OPTIONAL_GAP})?$`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|\s)${BAR}\(?(?<sesjon>${SESJON})\)?${GAP}${BAR}${NUMMER}${PUNKT}${OPTIONAL_GAP}(?:\|${OPTIONAL_GAP})?$`,
    'u',
  ),
]

/** Number and session right before the answer, in a table whose words come first; `length` is where the words end. */
export function readRowEnd(text: string): RowStart | null {
  for (const pattern of TURNED) {
    const match = pattern.exec(text)
    const groups: Cell = match?.groups ?? {}
    const read = groups.sesjon ? readSesjon(groups.sesjon).sesjon : null
    if (!match || !groups.nummer || !read) continue
    const key = keyOf(read, groups)
    return { key, nummerList: numbersOf(key, groups), length: match.index }
  }
  return null
}

const SESJON_LAST = new RegExp(
  String.raw`(?:^|\s)${BAR}\(?(?<sesjon>${SESJON})\)?${OPTIONAL_GAP}(?:\|${OPTIONAL_GAP})?$`,
  'u',
)

/** The session right before the answer, in a table that prints it behind the words. */
export function readSesjonLast(text: string): { sesjon: string; index: number } | null {
  const match = SESJON_LAST.exec(text)
  const sesjon = match?.groups?.sesjon ? readSesjon(match.groups.sesjon).sesjon : null
  return match && sesjon ? { sesjon, index: match.index } : null
}

const ALONE = {
  sesjon: new RegExp(String.raw`^\(?(?<sesjon>${SESJON})\)?$`, 'u'),
  nummer: new RegExp(String.raw`^${NUMMER}${PUNKT}$`, 'u'),
}

/** A row whose cells stand each on a line of its own: the session, then the number, then the rest. */
export function readCellStart(sesjon: string, nummer: string): RowStart | null {
  const printed = ALONE.sesjon.exec(sesjon)?.groups?.sesjon
  const read = printed ? readSesjon(printed).sesjon : null
  const groups = ALONE.nummer.exec(nummer)?.groups
  if (!read || !groups?.nummer) return null
  const key = keyOf(read, groups)
  return { key, nummerList: numbersOf(key, groups), length: nummer.length }
}

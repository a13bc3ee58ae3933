/** A document named by the address of its page. `citation` as documents cite it: «Dokument 8:132 S (2022–2023)». */
export interface Link {
  start: number
  end: number
  citation: string
}

const ADDRESS =
  /(?:https?:\/\/|www\.|(?<![\p{L}\d.@-])(?=(?:stortinget|regjeringen)\.no))[^\s<>«»"“”()[\]{}]{4,600}/giu
const HOST = /^(?:https?:\/\/)?(?:[a-z0-9-]{1,30}\.){0,3}(?:stortinget|regjeringen)\.no(?:[/?#:]|$)/iu
const CUT = /[-/_=&?.]$/u
const LONGEST_REST = 300

/** «202223» → «2022–2023», «199899» → «1998–1999»; null for years that do not follow each other. */
function sesjonOf(from: string, to: string): string | null {
  const next = Number(from) + 1
  if (Number(from) < 1814 || !String(next).endsWith(to)) return null
  return `${from}–${next}`
}

type Reading = (groups: Record<string, string | undefined>, sesjon: string) => string | null

/** One form of the addresses: «…/inns-202425-294s/», «…/meld.-st.-4-20252026/id…». */
interface Form {
  pattern: RegExp
  read: Reading
}

const NUMMER = String.raw`0{0,2}(?<nummer>[1-9]\d{0,3})`
const SHORT_SESJON = String.raw`(?<from>\d{4})(?<to>\d{2})`
const LONG_SESJON = String.raw`(?<from>\d{4})-?(?<to>\d{4}|\d{2})`
const END = String.raw`(?![\p{L}\d])`
const START = String.raw`(?<![\p{L}\d])`
const form = (body: string, read: Reading): Form => ({
  pattern: new RegExp(`${START}${body}${END}`, 'iu'),
  read,
})
const upper = (text: string | undefined): string => (text === undefined ? '' : ` ${text.toUpperCase()}`)

const isOld = (sesjon: string): boolean => Number(sesjon.slice(0, 4)) < 2009

const FORMS: readonly Form[] = [
  form(`dok(?<serie>\\d{1,2})-${SHORT_SESJON}-${NUMMER}(?<bokstav>ls|s|l)?`, ({ serie, nummer, bokstav }, sesjon) =>
    isOld(sesjon) ? `Dokument nr. ${serie}:${nummer} (${sesjon})` : `Dokument ${serie}:${nummer}${upper(bokstav)} (${sesjon})`), // prettier-ignore
  form(`inn(?<kind>s|o)-${SHORT_SESJON}-${NUMMER}(?<bokstav>s|l)?`, ({ kind, nummer, bokstav }, sesjon) =>
    isOld(sesjon) ? `Innst. ${(kind ?? 's').toUpperCase()}. nr. ${nummer} (${sesjon})` : `Innst. ${nummer}${upper(bokstav)} (${sesjon})`), // prettier-ignore
  form(`(?:lov)?vedtak-${SHORT_SESJON}-${NUMMER}`, ({ nummer }, sesjon) => `Lovvedtak ${nummer} (${sesjon})`),
  form(
    `meld\\.?-?st\\.?-${NUMMER}-${LONG_SESJON}`,
    ({ nummer }, sesjon) => `Meld. St. ${nummer} (${sesjon})`,
  ),
  form(`prop\\.?-${NUMMER}-(?<bokstav>ls|s|l)(?:-[a-zæøå]{2,4})?(?:-tillegg-(?<tillegg>\\d{1,2}))?-${LONG_SESJON}`,
    ({ nummer, bokstav, tillegg }, sesjon) => `Prop. ${nummer}${upper(bokstav)}${tillegg === undefined ? '' : ` Tillegg ${tillegg}`} (${sesjon})`), // prettier-ignore
  form(`st\\.?-?(?<kind>meld|prp)\\.?-nr\\.?-{0,2}${NUMMER}-{1,2}${LONG_SESJON}`, ({ kind, nummer }, sesjon) =>
    `St.${kind?.toLowerCase()}. nr. ${nummer} (${sesjon})`), // prettier-ignore
  form(
    `ot\\.?-?prp\\.?-nr\\.?-{0,2}${NUMMER}-{1,2}${LONG_SESJON}`,
    ({ nummer }, sesjon) => `Ot.prp. nr. ${nummer} (${sesjon})`,
  ),
]
const NOU = new RegExp(
  `${START}nou[-/](?<year>(?:19|20)\\d{2})[-:]{1,2}0{0,1}(?<nummer>[1-9]\\d?)${END}`,
  'iu',
)

/**
 * The documents named by addresses at stortinget.no and regjeringen.no, one for each address, in order. An address that
 * a line's end cuts is read with the rest of it. Time is in proportion to the length of the text.
 */
export function findLinks(text: string): Link[] {
  const links: Link[] = []
  for (const match of text.matchAll(ADDRESS)) {
    const start = match.index
    const [printed] = match
    const { address, end } = withRest(text, start, printed)
    if (!HOST.test(address)) continue
    const whole = readAddress(printed)
    const citation = whole ?? readAddress(address)
    if (citation !== null) links.push({ start, end: whole === null ? end : start + printed.length, citation })
  }
  return links
}

/** The address with what stands on the next line, where it ends in the middle of a path. */
function withRest(text: string, start: number, printed: string): { address: string; end: number } {
  const end = start + printed.length
  if (!CUT.test(printed)) return { address: printed, end }
  const rest = /^[^\S\n]{0,3}\r?\n[^\S\n]{0,20}(?<rest>[^\s<>«»"“”()[\]{}]{1,300})/u.exec(
    text.slice(end, end + LONGEST_REST),
  )
  if (!rest?.groups?.rest) return { address: printed, end }
  return { address: printed + rest.groups.rest, end: end + rest[0].length }
}

function readAddress(address: string): string | null {
  const path = decoded(address)
  for (const { pattern, read } of FORMS) {
    const groups = pattern.exec(path)?.groups
    if (!groups) continue
    const sesjon = sesjonOf(groups.from ?? '', groups.to ?? '')
    if (sesjon !== null) return read(groups, sesjon)
  }
  const nou = NOU.exec(path)?.groups
  return nou ? `NOU ${nou.year}: ${nou.nummer}` : null
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

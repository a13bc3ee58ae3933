import { DATO, readDato, REST_OF_DATO } from './dato'
import { DASH, GAP, matchAt, OPTIONAL_GAP, stickyPattern } from './pattern'
import { readSesjon, SESJON } from './sesjon'
import type { SesjonReading } from './sesjon'

/** One number of a list of vedtak, with what is printed at it. */
export interface Member {
  start: number
  end: number
  nummer: number
  tilNummer: number | null
  punkt: string | null
  sesjon: SesjonReading | null
  dato: { printed: string; iso: string | null } | null
}

/** A vedtak has at most four figures; not a day, an amount, a decimal or a clock. */
const NUMMER = stickyPattern(
  String.raw`(?<nummer>[1-9]\d{0,3})(?!\d|[.:/]\d|\s?%|${REST_OF_DATO}|\s(?:mill|mrd|kroner|prosent)\b)` +
    String.raw`(?:(?:\s?[-–]\s?|${GAP}til${GAP}(?=\d{1,4}\s{0,3}[(,.;]))(?<til>[1-9]\d{0,3})(?!\d|${REST_OF_DATO}))?`,
)

/** «, punkt 51», « – nr. 29», « nr. 29» (all of vedtak 35 (2021–2022)); further punkter «, 52 og 53» after it. */
const PUNKT = stickyPattern(
  String.raw`(?:,?${GAP}(?:punkt(?:et|ene|a)?|pkt\.?)${OPTIONAL_GAP}(?:nr\.?${OPTIONAL_GAP})?` +
    String.raw`|(?:\s{0,2}${DASH}\s{0,2}|${GAP})nr\.?${OPTIONAL_GAP})(?<punkt>\d{1,3})(?!\d|${REST_OF_DATO})`,
)
const PUNKT_TO = stickyPattern(String.raw`${DASH}(?<til>\d{1,3})(?![\d.])`)
const LONGEST_RANGE = 60
const NEXT_PUNKT = stickyPattern(
  String.raw`(?:,\s{1,3}|${GAP}og${GAP})(?<punkt>\d{1,3})(?!\d|[.,]\d|${REST_OF_DATO})`,
)

const SESJON_AT = stickyPattern(
  String.raw`(?:\s{0,5}\(\s{0,2}(?<paren>${SESJON})\s{0,2}\)?` +
    String.raw`|,?${GAP}(?:(?:for|fra|frå|i)${GAP})?(?:(?:stortings)?sesjon(?:en)?${GAP})?\(?(?<bare>${SESJON}))\)?`,
)
const DATO_AT = stickyPattern(
  String.raw`(?:,\s{0,3}|\s{1,3})(?:(?:av|den|fra|frå|datert)${GAP})?(?<open>\(?)(?<dato>${DATO})\)?`,
)

const SEPARATOR = stickyPattern(
  String.raw`(?:\s{0,2}[,;]\s{0,3}(?:og${GAP})?|${GAP}(?:og|eller|samt)${GAP})(?<nr>nr\.?${OPTIONAL_GAP})?(?=\d)`,
)

/** What may follow a number that has no «nr.» of its own, so that «vedtak nr. 83 og 12 kommuner» names one. */
const END_OF_MEMBER =
  /\s{0,3}(?:[.,;:)(\]»]|$|(?:og|eller|samt|om|i|er|ble|blei|vart|blir|som|skal|må|har|jf|foreslås|oppheves|anses)(?![a-zæøå]))/uy

/**
 * Reads the numbers of a list from the first figure on, each with its own punkt, session and day. None when
 * what stands there is no number of a vedtak.
 */
export function readMembers(text: string, from: number): Member[] {
  const members: Member[] = []
  let at = from
  let nr = ''
  for (;;) {
    const member = readMember(text, at)
    if (!member || isYear(member) || !(members.length === 0 || nr || mayEnd(text, member))) return members
    members.push({ ...member, start: at - nr.length })
    for (const more of readMorePunkter(text, member)) members.push(more)
    at = members[members.length - 1]?.end ?? at
    const separator = matchAt(SEPARATOR, text, at)
    if (!separator) return members
    nr = separator.groups?.nr ?? ''
    at += separator[0].length
  }
}

function readMember(text: string, start: number): Member | null {
  const number = matchAt(NUMMER, text, start)
  if (!number) return null
  const nummer = Number(number.groups?.nummer)
  const til = number.groups?.til === undefined ? null : Number(number.groups.til)
  const isRange = til !== null && til > nummer && til - nummer <= LONGEST_RANGE
  const printed = til !== null && !isRange ? (number.groups?.nummer ?? '') : number[0]
  const member: Member = {
    start,
    end: start + printed.length,
    nummer,
    tilNummer: isRange ? til : null,
    punkt: null,
    sesjon: null,
    dato: null,
  }
  while (readPart(text, member));
  return member
}

/** Takes one more part, in whatever order they are printed; false when none follows. */
function readPart(text: string, member: Member): boolean {
  const sesjon = member.sesjon ? null : matchAt(SESJON_AT, text, member.end)
  const reading = sesjon && readSesjon(sesjon.groups?.paren ?? sesjon.groups?.bare ?? '')
  if (sesjon && reading && (reading.sesjon !== null || sesjon.groups?.paren !== undefined)) {
    member.sesjon = reading
    member.end += sesjon[0].length
    return true
  }
  const dato = member.dato ? null : matchAt(DATO_AT, text, member.end)
  if (dato) {
    const printed = dato.groups?.dato ?? ''
    member.dato = { printed, iso: readDato(printed) }
    member.end += dato.groups?.open ? dato[0].length : dato[0].replace(/\)$/u, '').length
    return true
  }
  const punkt = member.punkt ? null : matchAt(PUNKT, text, member.end)
  if (!punkt) return false
  member.punkt = punkt.groups?.punkt ?? null
  member.end += punkt[0].length
  return true
}

/**
 * «punkt 3–5»: the punkter behind the first, up to the last. Those in between stand nowhere, and so at the dash; session and day
 * are printed behind the last.
 */
function readPunktRange(text: string, member: Member): Member[] {
  const range = member.punkt === null ? null : matchAt(PUNKT_TO, text, member.end)
  const [first, to] = [Number(member.punkt), Number(range?.groups?.til ?? 0)]
  if (!range || to <= first || to - first > LONGEST_RANGE) return []
  const last = { ...member, start: member.end + 1, end: member.end + range[0].length, punkt: String(to) }
  while (readPart(text, last));
  const between = Array.from({ length: to - first - 1 }, (_, i) => String(first + 1 + i))
  return [...between.map((punkt) => ({ ...last, start: member.end, end: member.end, punkt })), last]
}

/** «punkt 5, 12 og 51»: the numbers after a punkt are punkter of the same vedtak. */
function readMorePunkter(text: string, member: Member): Member[] {
  const more = readPunktRange(text, member)
  let last = more.at(-1) ?? member
  for (let next = at(last); next; next = at(last)) {
    const start = last.end + next[0].length - (next.groups?.punkt ?? '').length
    last = {
      ...member,
      start,
      end: last.end + next[0].length,
      punkt: next.groups?.punkt ?? null,
      sesjon: null,
      dato: null,
    }
    while (readPart(text, last));
    if (!last.sesjon && !last.dato) last = { ...last, sesjon: member.sesjon, dato: member.dato }
    more.push(last)
  }
  return more

  function at({ punkt, end }: Member): RegExpExecArray | null {
    return punkt === null ? null : matchAt(NEXT_PUNKT, text, end)
  }
}

/** «vedtak 2024 (…)»: no session has come near that many. */
function isYear({ nummer }: Member): boolean {
  return nummer >= 1814
}

function mayEnd(text: string, member: Member): boolean {
  return member.sesjon !== null || member.dato !== null || matchAt(END_OF_MEMBER, text, member.end) !== null
}

import type { Line } from './lines'

/** A line that may be the head or foot of a page: its number, and the words beside it. */
interface Candidate {
  line: Line
  page: number
  name: string
}

const BARE = /^(?<mark>[–—-]\s?|[Ss]ide\s)?(?<page>\d{1,4})(?:\s?[–—-])?$/u
const OF_ALL = /^[Ss]ide\s\d{1,4}\s(?:av|\/)\s\d{1,4}$/u
const BESIDE =
  /^(?:(?<first>\d{1,4})\s?[|·•]?\s?(?<after>\p{L}.*)|(?<before>.*[\p{L}\d)]\s?[|·•]?)\s(?<last>\d{1,4}))$/u
const NAME =
  /(?:departement(?:et)?|kontor|Prop\.\s?\d{1,4}\s?(?:S|L|LS)\b.{0,40}|Meld\.\s?St\.\s?\d{1,3}.{0,20}|Tillegg\s\d{1,2})$/iu
const NEAREST = 12
const FARTHEST = 200
const BARE_CHAIN = 3
const NAMED_CHAIN = 2
/** Years also stand alone on lines and also count upwards. */
const isYear = (page: number): boolean => page >= 1990 && page <= 2060

/**
 * The lines that number pages: a number alone, or beside the name of the ministry or the document, that counts
 * upwards page by page («Kunnskapsdepartementet 23», «– 24 –», «Prop. 1 S | 25»). A number alone right at a form
 * feed is one too, and «Side 3 av 212». Numbers that do not count upwards at a page's distance are the text's own.
 */
export function findPageNumbers(lines: readonly Line[]): Set<number> {
  const numbers = new Set<number>()
  const candidates = candidatesIn(lines)
  for (const group of groupByName(candidates).values()) {
    const least = group[0]?.name === '' ? BARE_CHAIN : NAMED_CHAIN
    for (const line of chained(group, least)) numbers.add(line.number)
  }
  for (const { line } of candidates) if (isAtFormFeed(lines, line)) numbers.add(line.number)
  for (const line of lines) if (OF_ALL.test(line.text)) numbers.add(line.number)
  return numbers
}

function isAtFormFeed(lines: readonly Line[], line: Line): boolean {
  if (line.raw.startsWith('\f')) return true
  const below = lines.slice(line.position + 1, line.position + 6).find((one) => !one.isBlank)
  return below?.raw.startsWith('\f') ?? false
}

function candidatesIn(lines: readonly Line[]): Candidate[] {
  return lines.flatMap((line): Candidate[] => {
    if (line.isBlank || line.text.length > 100) return []
    const bare = BARE.exec(line.text)?.groups
    if (bare?.page) return isYear(Number(bare.page)) ? [] : [{ line, page: Number(bare.page), name: bare.mark ?? '' }] // prettier-ignore
    if (!/^\d|\d$/u.test(line.text)) return []
    const beside = BESIDE.exec(line.text)?.groups
    const name = (beside?.after ?? beside?.before ?? '').replace(/\s?[|·•]\s?$/u, '')
    if (!NAME.test(name) || !/^\p{Lu}|^\d{4}\s?[–-]/u.test(name)) return []
    return [{ line, page: Number(beside?.first ?? beside?.last), name }]
  })
}

function groupByName(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.name)
    if (group) group.push(candidate)
    else groups.set(candidate.name, [candidate])
  }
  return groups
}

/** The members of chains of at least `least` pages, each one or two more than the one before. */
function chained(group: readonly Candidate[], least: number): Line[] {
  const byPage = new Map<number, Candidate[]>()
  const links = new Map<Candidate, { length: number; previous: Candidate | null }>()
  for (const candidate of group) {
    const { line, page } = candidate
    const previous = [page - 1, page - 2]
      .flatMap((before) => byPage.get(before) ?? [])
      .filter(({ line: { position } }) => line.position - position >= NEAREST && line.position - position <= FARTHEST)
      .reduce<Candidate | null>((best, one) => ((links.get(one)?.length ?? 0) > (best ? (links.get(best)?.length ?? 0) : 0) ? one : best), null) // prettier-ignore
    links.set(candidate, { length: (previous ? (links.get(previous)?.length ?? 0) : 0) + 1, previous })
    byPage.set(page, [...(byPage.get(page) ?? []), candidate].slice(-8))
  }
  const members = new Set<Line>()
  for (const [candidate, { length }] of links) {
    if (length < least) continue
    for (
      let at: Candidate | null = candidate;
      at && !members.has(at.line);
      at = links.get(at)?.previous ?? null
    )
      members.add(at.line)
  }
  return [...members]
}

import { cutLine, type Line } from '../text/lines'
import { opensBare, opensNumbered } from './numbered'
import { isSignatureLine } from './proposers'

/** One part of a letter: which proposals it is about, how it repeats them, and what it answers. */
export interface AnswerPart {
  nummer: number[]
  /** The lines that repeat the proposal, each under its number; none where the letter only names the number. */
  repeated: Map<number, Line[]>
  answer: Line[]
  /** Where it begins. */
  line: number
}

interface Opening {
  at: number
  nummer: number[]
  kind: 'repeat' | 'heading' | 'run-in'
  /** Of a heading: where the proposal begins on the same line. */
  column: number | null
}

const ANSWERS = /^Svar(?:et)?\s?:?$/iu
const GREETING =
  /^(?:Med\s(?:vennlig\s|venleg\s)?(?:hilsen|helsing)|(?:Vennlig|Venleg)\s(?:hilsen|helsing))/iu

const NUMBERS = String.raw`\d{1,2}(?:(?:,\s?|\s(?:og|samt)\s|\s?[–−-]\s?|\stil\s(?:og\smed\s)?)\d{1,2}){0,9}`
const TO = String.raw`(?:(?:(?:Svar|Kommentar(?:er|ar)?|Merknad(?:er|ar)?|Vurdering(?:ar|er)?)\s(?:på|til|av)|Til|Ad|Om|Vedrørende|Vedkomande|Når\sdet\s(?:gjelder|gjeld))\s)`
const NOUN = String.raw`(?:[Ff]orslag(?:ene|et|a)?|[Ff]ramlegg(?:ene|et|a)?|[Ff]orslagspunkt(?:ene|et|a)?|[Pp]unkt(?:ene|et|a)?|[Pp]kt\.?)`
const NAMED = new RegExp(String.raw`^(?<to>${TO})?${NOUN}\s(?:nr\.?\s|nummer\s)?(?<list>${NUMBERS})(?![\d.]\d)(?<rest>.{0,2000})$`, 'u') // prettier-ignore
/** «Prisområder (forslag nr. 1)», «Prisområde – forslag 1»: a heading in other words with the number behind. */
const NAMED_BEHIND = new RegExp(String.raw`^\p{Lu}[^.;:]{2,90}(?:\s\(|\s[–-]\s)(?:jf\.\s)?${NOUN}\s(?:nr\.\s)?(?<list>${NUMBERS})\)?$`, 'u') // prettier-ignore
const ORDINALS = 'første andre tredje fjerde femte sjette sjuende åttende niende tiende'.split(' ')
const NYNORSK = 'fyrste andre tredje fjerde femte sjette sjuande åttande niande tiande'.split(' ')
const BY_ORDER = new RegExp(
  String.raw`^${TO}(?:det\s)?(?<order>${[...ORDINALS, ...NYNORSK, 'syvende'].join('|')})\s(?:forslaget|framlegget|punktet)`,
  'iu',
)

/**
 * The parts of a letter. A proposal is answered where it is repeated with its number, below a heading that names it («Forslag 1 og
 * 3»), or in a paragraph that begins with it («Når det gjelder forslag 2, …»). Where several are repeated in a row, or all of them are
 * listed and nothing divides the answer, one answer is about all. Where a number opens twice, the last counts.
 */
export function cutAnswers(lines: readonly Line[]): AnswerPart[] {
  const openings = findOpenings(lines)
  const first = openings[0]
  if (!first) return []
  const greeting = lines.findIndex(({ text }, i) => i > first.at && GREETING.test(text))
  const end = greeting === -1 ? signatureAt(lines) : greeting
  const marker = lines.findIndex(({ text }) => ANSWERS.test(text))
  const divided = openings.filter(({ kind, at }) => kind !== 'run-in' && at < end)
  const parts = joinParts(cutAt(lines, divided, { marker, end }))
  const isWhole = isComplete(parts, openings)
  return isWhole ? parts : joinParts(cutAt(lines, openings.filter(({ at }) => at < end), { marker, end })) // prettier-ignore
}

/** A letter may end with the name alone, apart from what it says. */
function signatureAt(lines: readonly Line[]): number {
  const last = lines.findLastIndex(({ isBlank }) => !isBlank)
  const line = lines[last]
  return line && line.blanksAbove > 0 && isSignatureLine(line.text) ? last : lines.length
}

/** Whether every proposal of the letter has a part of its own, so that no paragraph needs to be cut out. */
function isComplete(parts: readonly AnswerPart[], openings: readonly Opening[]): boolean {
  if (openings.every(({ kind }) => kind !== 'run-in')) return true
  const answered = new Set(parts.filter(({ nummer }) => nummer.length === 1).flatMap(({ nummer }) => nummer))
  return openings.every(({ nummer }) => nummer.every((one) => answered.has(one)))
}

function findOpenings(lines: readonly Line[]): Opening[] {
  const found = lines.flatMap((line, at): Opening[] => {
    const nummer = opensNumbered(line.text)
    if (nummer !== null) return [{ at, nummer: [nummer], kind: 'repeat', column: null }]
    return namedIn(line, at)
  })
  if (found.some(({ kind }) => kind !== 'run-in')) return found
  const numbered = numberedHeadings(lines)
  if (numbered.length > 0) return numbered
  const bare = lines.flatMap((line, at): Opening[] =>
    opensBare(line.text) && line.blanksAbove > 0 ? [{ at, nummer: [1], kind: 'repeat', column: null }] : [],
  )
  return found.length > 0 && bare.length === 0 ? found : bare.slice(0, 1)
}

/** «1. Om kartlegging av tilbudet»: the proposals in other words, counted from 1 and each on a line of its own. */
function numberedHeadings(lines: readonly Line[]): Opening[] {
  const openings: Opening[] = []
  lines.forEach((line, at) => {
    const nummer = /^(\d{1,2})[.)]\s+\p{Lu}/u.exec(line.text)?.[1]
    const isApart = line.blanksAbove > 0 || line.isPageStart
    if (nummer !== undefined && isApart && Number(nummer) === openings.length + 1)
      openings.push({ at, nummer: [Number(nummer)], kind: 'heading', column: nummer.length + 1 })
  })
  return openings
}

function namedIn(line: Line, at: number): Opening[] {
  const isApart = line.blanksAbove > 0 || line.isPageStart || at === 0
  const ordinal = BY_ORDER.exec(line.text)?.groups?.order?.toLowerCase()
  if (isApart && ordinal !== undefined) {
    const i = Math.max(ORDINALS.indexOf(ordinal), NYNORSK.indexOf(ordinal), ordinal === 'syvende' ? 6 : -1)
    return [{ at, nummer: [i + 1], kind: 'run-in', column: null }]
  }
  const behind = isApart ? NAMED_BEHIND.exec(line.text)?.groups?.list : undefined
  if (behind !== undefined && readNumbers(behind).length > 0)
    return [{ at, nummer: readNumbers(behind), kind: 'heading', column: null }]
  const { list, rest = '', to } = NAMED.exec(line.text)?.groups ?? {}
  const nummer = list === undefined ? [] : readNumbers(list)
  if (nummer.length === 0) return []
  const isHeading = /^\s?[:.–—-]?$/u.test(rest) || /^\s?[:–—-]\s/u.test(rest) || /^\.\s«/u.test(rest)
  if (isHeading) {
    const column = line.text.length - rest.replace(/^\s?[:.–—-]?\s*/u, '').length
    return [{ at, nummer, kind: 'heading', column: column < line.text.length ? column : null }]
  }
  return isApart && (to !== undefined || /^\s\p{Ll}/u.test(rest))
    ? [{ at, nummer, kind: 'run-in', column: null }]
    : []
}

/** «1, 3 og 5», «2–4»: each number once, in order. Empty where it cannot be a list of proposals. */
function readNumbers(list: string): number[] {
  const numbers: number[] = []
  for (const part of list.split(/,\s?|\s(?:og|samt)\s/u)) {
    const [from, to] = part.split(/\s?[–−-]\s?|\stil\s(?:og\smed\s)?/u).map(Number)
    if (from === undefined || from < 1 || (to !== undefined && (to <= from || to > 40))) return []
    for (let n = from; n <= (to ?? from); n++) numbers.push(n)
  }
  return [...new Set(numbers)]
}

interface Segment extends Opening {
  repeated: Line[]
  answer: Line[]
  line: number
  isBeforeAnswers: boolean
}

function cutAt(
  lines: readonly Line[],
  openings: readonly Opening[],
  { marker, end }: { marker: number; end: number },
): Segment[] {
  return openings.map((opening, i) => {
    const next = openings[i + 1]?.at ?? end
    const isBeforeAnswers = marker > opening.at
    const to = isBeforeAnswers && next > marker && i + 1 < openings.length ? marker : next
    const own = lines.slice(opening.at, to).filter(({ text }) => !ANSWERS.test(text))
    const { repeated, answer } = divide(own, opening)
    return { ...opening, repeated, answer, line: lines[opening.at]?.number ?? 0, isBeforeAnswers }
  })
}

function divide(own: Line[], { kind, column }: Opening): Pick<Segment, 'repeated' | 'answer'> {
  const [first, ...rest] = own
  if (!first || kind === 'run-in') return { repeated: [], answer: own }
  if (kind === 'repeat') {
    const to = endOfProposal(own)
    return { repeated: own.slice(0, to), answer: own.slice(to) }
  }
  const below = column === null ? rest : [cutLine(first, column), ...rest]
  const start = below.findIndex(({ isBlank }) => !isBlank)
  const isRepeated = start !== -1 && (column !== null || opensBare(below[start]?.text ?? ''))
  if (!isRepeated) return { repeated: [], answer: below }
  const proposal = below.slice(start)
  const to = endOfProposal(proposal)
  return { repeated: proposal.slice(0, to), answer: proposal.slice(to) }
}

/** A blank line inside the proposal does not end it: it ends with a stop, or where the next paragraph begins with a capital. */
function endOfProposal(lines: readonly Line[]): number {
  const filled = lines.slice(
    0,
    lines.findLastIndex(({ isBlank }) => !isBlank),
  )
  const hasGaps = filled.some(({ isBlank }) => isBlank)
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]]
    if (!before || !line || line.isBlank) continue
    const previous = before.isBlank ? lines.slice(0, i).findLast(({ isBlank }) => !isBlank) : before
    const isStopped = /[.»:!?]$/u.test(previous?.text ?? '')
    const isNewParagraph =
      before.isBlank || line.isPageStart || (!hasGaps && isStopped && /^\p{Lu}/u.test(line.text))
    if (isNewParagraph && (isStopped || /^\p{Lu}/u.test(line.text))) return i
  }
  return lines.length
}

/** What is only listed belongs to the next answer, unless it is opened again further down. */
function joinParts(segments: readonly Segment[]): AnswerPart[] {
  const listed = new Map<number, Line[]>()
  const parts: AnswerPart[] = []
  let pending: Segment[] = []
  for (const [i, segment] of segments.entries()) {
    for (const nummer of segment.nummer)
      if (segment.repeated.length > 0 && segment.nummer.length === 1) listed.set(nummer, listed.get(nummer) ?? segment.repeated) // prettier-ignore
    const later = new Set(segments.slice(i + 1).flatMap(({ nummer }) => nummer))
    const nummer = segment.nummer.filter((one) => !later.has(one))
    if (nummer.length === 0) continue
    pending.push({ ...segment, nummer })
    if (segment.answer.every(({ isBlank }) => isBlank)) continue
    parts.push(toPart(pending, listed))
    pending = []
  }
  return parts.filter(({ nummer }) => nummer.length > 0)
}

function toPart(segments: readonly Segment[], listed: ReadonlyMap<number, Line[]>): AnswerPart {
  const last = segments.at(-1)
  const nummer = [...new Set(segments.flatMap((segment) => segment.nummer))].toSorted((a, b) => a - b)
  const repeated = nummer.flatMap((one): [number, Line[]][] => {
    const own = segments.find((segment) => segment.nummer.length === 1 && segment.nummer[0] === one)?.repeated
    const lines = own && own.length > 0 ? own : listed.get(one)
    return lines ? [[one, lines]] : []
  })
  return { nummer, repeated: new Map(repeated), answer: last?.answer ?? [], line: segments[0]?.line ?? 0 }
}

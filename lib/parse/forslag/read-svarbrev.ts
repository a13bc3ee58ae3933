import { listCitedDocuments } from '../citation/cited'
import { readDato, DATO } from '../citation/dato'
import { findCitations } from '../citation/find'
import { readMentions } from '../prop1s/mentions'
import { compose, type ComposeContext } from '../text/compose'
import { findFurniture } from '../text/furniture'
import { countWords } from '../text/hyphen'
import { layoutOf } from '../text/layout'
import type { Line } from '../text/lines'
import { sliceMapped, type Mapped } from '../text/mapped'
import { spanOf } from '../text/span'
import type { FieldSpan, Svar, Svarbrev } from '../types'
import { forslagHead } from './head'
import { composeNumbered, opensNumbered } from './numbered'
import { readPosition } from './position'
import { readListedProposers } from './proposers'

const LETTER =
  /^(?:Jeg|Eg)\s(?:viser|syner)\stil\sbrev\b|^(?:Jeg|Eg)\s(?:viser|syner)\stil\b.*representantforslag/iu
const GREETING = /^Med\s(?:vennlig\s|venleg\s)?(?:hilsen|helsing)/iu
const ANSWERS = /^Svar(?:et)?\s?:?$/iu
const ASKED = new RegExp(String.raw`\b(?:datert|dagsett|av|frå|fra)\s(${DATO})`, 'u')

/**
 * Reads a minister's letter to a committee about a representantforslag. Out: the contract of design § 8, with an answer for each
 * proposal that the letter repeats with its number, or null when it is no such letter. Rules: domain notes § 1.3 (3).
 */
export function readSvarbrev(
  source: string,
  lines: readonly Line[],
  { withSpans }: { withSpans: boolean },
): Svarbrev | null {
  if (!lines.some(({ text }) => LETTER.test(text))) return null
  const furniture = findFurniture(lines)
  const printed = lines.filter(({ number, text }) => !furniture.has(number) && !/^Side\s\d{1,3}$/u.test(text))
  const context = { layout: layoutOf(printed), words: countWords(lines) }
  const groups = cutAnswers(printed)
  if (groups.length === 0) return null
  const opening = textOf(printed.slice(0, groups[0]?.at ?? 0))
  return {
    kind: 'SVARBREV',
    document: {
      ...forslagHead(lines),
      citation: null,
      besvarer: forslagHead(lines).citation,
      spurt: readDato(ASKED.exec(opening)?.[1] ?? ''),
      forslagsstillere: readListedProposers(opening),
    },
    svar: groups.map((group) => toSvar(group, context, withSpans ? source : null)),
    mentions: readMentions(source, lines, {
      isOwn: () => false,
      context: { sesjon: null, candidates: () => [] },
    }),
    issues: [],
  }
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ')

interface Group {
  nummer: number
  at: number
  lines: Line[]
}

/**
 * The part of the letter about each proposal: from where it is repeated with its number to the next or the greeting. Where the
 * proposals are listed first and answered below, the last time a number opens counts.
 */
function cutAnswers(lines: readonly Line[]): Group[] {
  const marker = lines.findIndex(({ text }) => ANSWERS.test(text))
  const openings = lines.flatMap(({ text }, at) => {
    const nummer = opensNumbered(text)
    return nummer === null ? [] : [{ nummer, at }]
  })
  const answered = openings.filter(({ nummer, at }) =>
    marker === -1 ? openings.findLast((other) => other.nummer === nummer)?.at === at : at > marker,
  )
  const greeting = lines.findIndex(({ text }, i) => i > (answered[0]?.at ?? Infinity) && GREETING.test(text))
  const end = greeting === -1 ? lines.length : greeting
  return answered.map(({ nummer, at }, i) => ({
    nummer,
    at,
    lines: lines.slice(at, answered[i + 1]?.at ?? end),
  }))
}

/** The proposal is the paragraph that the number opens; where blank lines also break it, up to its full stop. */
function toSvar({ nummer, lines }: Group, context: ComposeContext, source: string | null): Svar {
  const proposalEnd = endOfProposal(lines)
  const forslag = composeNumbered(lines.slice(0, proposalEnd), context)
  const answer = trimmed(compose(lines.slice(proposalEnd), context))
  const { position, explicit, positionSentence, start, end } = readPosition(answer.value)
  const sentence = start === undefined || end === undefined ? null : sliceMapped(answer, start, end)
  return {
    nummer,
    text: answer.value,
    forslag: forslag.value,
    position,
    explicit,
    positionSentence,
    citations: listCitedDocuments(findCitations(answer.value)),
    line: lines[0]?.number ?? 0,
    ...(source !== null && { spans: spansOf({ text: answer, forslag, positionSentence: sentence }, source) }),
  }
}

/** A blank line inside the proposal does not end it: it ends with a stop, or where the next paragraph begins with a capital. */
function endOfProposal(lines: readonly Line[]): number {
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]]
    if (!before || !line || line.isBlank) continue
    const previous = before.isBlank ? lines.slice(0, i).findLast(({ isBlank }) => !isBlank) : before
    const isNewParagraph = before.isBlank || line.isPageStart
    if (isNewParagraph && (/[.»:!?]$/u.test(previous?.text ?? '') || /^\p{Lu}/u.test(line.text))) return i
  }
  return lines.length
}

const trimmed = (mapped: Mapped): Mapped => sliceMapped(mapped, 0, mapped.value.length)

function spansOf(fields: Record<string, Mapped | null>, source: string): Record<string, FieldSpan> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, mapped]) => {
      const span = mapped && spanOf(mapped, source)
      return span ? [[name, span]] : []
    }),
  )
}

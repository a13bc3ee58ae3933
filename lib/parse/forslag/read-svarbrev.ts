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
import { cutAnswers, type AnswerPart } from './answers'
import { composeNumbered, opensNumbered } from './numbered'
import { isLetter, OPENING_LINES } from './letter'
import { readPosition } from './position'
import { readListedProposers } from './proposers'

const ASKED = new RegExp(String.raw`\b(?:datert|dagsett|av|frå|fra|brev|den)\s(${DATO})`, 'u')

/**
 * Reads a minister's letter to a committee about a representantforslag. Out: the contract of design § 8, with an answer for each
 * proposal that the letter repeats with its number, or null when it is no such letter. Rules: domain notes § 1.3 (3).
 */
export function readSvarbrev(
  source: string,
  lines: readonly Line[],
  { withSpans }: { withSpans: boolean },
): Svarbrev | null {
  if (!isLetter(lines)) return null
  const furniture = findFurniture(lines)
  const printed = lines.filter(({ number, text }) => !furniture.has(number) && !/^Side\s\d{1,3}$/u.test(text))
  const context = { layout: layoutOf(printed), words: countWords(lines) }
  const parts = cutAnswers(printed)
  if (parts.length === 0) return null
  const from = printed.findIndex(({ text }) => opensNumbered(text) !== null)
  const opening = textOf(printed.slice(0, from === -1 ? OPENING_LINES : from))
  return {
    kind: 'SVARBREV',
    document: {
      ...forslagHead(lines),
      citation: null,
      besvarer: forslagHead(lines).citation,
      spurt: readDato(ASKED.exec(opening)?.[1] ?? ''),
      forslagsstillere: readListedProposers(opening),
    },
    svar: parts
      .flatMap((part) => toSvar(part, context, withSpans ? source : null))
      .toSorted((a, b) => a.nummer - b.nummer),
    mentions: readMentions(source, lines, {
      isOwn: () => false,
      context: { sesjon: null, candidates: () => [] },
    }),
    issues: [],
  }
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ')

/** One answer for each proposal that the part is about, all with the same words. */
function toSvar(part: AnswerPart, context: ComposeContext, source: string | null): Svar[] {
  const answer = trimmed(compose(part.answer, context))
  return part.nummer.map((nummer) => {
    const forslag = composeNumbered(part.repeated.get(nummer) ?? [], context)
    const { start, end, ...read } = readPosition(answer.value, { nummer, of: part.nummer })
    const positionSentence = start === undefined || end === undefined ? null : sliceMapped(answer, start, end)
    return {
      nummer,
      text: answer.value,
      forslag: forslag.value,
      ...read,
      citations: listCitedDocuments(findCitations(answer.value)),
      line: part.line,
      ...(source !== null && { spans: spansOf({ text: answer, forslag, positionSentence }, source) }),
    }
  })
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

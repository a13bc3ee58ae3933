import { readDato } from '../citation/dato'
import { readMentions } from '../prop1s/mentions'
import { readInnstHead } from '../innst/head'
import { findFurniture } from '../text/furniture'
import { countWords } from '../text/hyphen'
import { layoutOf } from '../text/layout'
import type { Line } from '../text/lines'
import { spanOf } from '../text/span'
import type { FieldSpan, Forslag, Issue, Representantforslag } from '../types'
import { forslagHead, isForslagHead } from './head'
import { isLetter } from './letter'
import { findDato, findProposals, leadsToProposals, readProposals, type Proposal } from './proposals'
import { isSignatureLine, readListedProposers, readSignatures } from './proposers'

/**
 * Reads a representantforslag (Dokument 8) from its decoded text and lines. Out: the contract of design § 8, or null when it does
 * not call itself one or proposes nothing. Rules: forretningsordenen § 38, domain notes §§ 1.3, 5.
 */
export function readRepresentantforslag(
  source: string,
  lines: readonly Line[],
  { withSpans }: { withSpans: boolean },
): Representantforslag | null {
  if (!isRepresentantforslag(lines)) return null
  const furniture = findFurniture(lines)
  const printed = lines.filter((line) => !furniture.has(line.number) && !isForslagHead(line.text))
  const from = findProposals(printed)
  if (from === null) return null
  const to = findDato(printed, from)
  const context = { layout: layoutOf(printed), words: countWords(lines) }
  const proposals = readProposals(printed, { from, to }, context)
  if (proposals.length === 0) return null
  const heads = lines.filter(({ text }) => isForslagHead(text)).map(({ number }) => number)
  const own = new Set([...heads, ...furniture])
  const { names, issues } = readNames(printed, to)
  return {
    kind: 'REPRESENTANTFORSLAG',
    document: {
      ...forslagHead(lines),
      forslagsstillere: names,
      dato: readDato(printed[to]?.text ?? ''),
    },
    forslag: proposals.map((proposal) => toForslag(proposal, withSpans ? source : null)),
    mentions: readMentions(source, lines, {
      isOwn: (line) => own.has(line),
      context: { sesjon: null, candidates: () => [] },
    }),
    issues,
  }
}

function toForslag({ nummer, text, line }: Proposal, source: string | null): Forslag {
  const span = source === null ? null : spanOf(text, source)
  const spans: Record<string, FieldSpan> = span === null ? {} : { text: span }
  return { nummer, text: text.value, line, ...(source !== null && { spans }) }
}

/** Its running head says so; without one, a heading of its own above, and proposals that are put forward below. */
function isRepresentantforslag(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => isForslagHead(text))) return true
  const top = lines.filter(({ isBlank }) => !isBlank).slice(0, 12)
  if (readInnstHead(lines) !== null) return false
  const isNamed = top.some(({ text }) => /^(?:Representantforslag|Dokument\s(?:nr\.\s)?8:\s?\d)/u.test(text))
  return isNamed && !isLetter(lines) && lines.some(({ text }) => leadsToProposals(text))
}

/** From the sentence that lists the proposers, else from the signatures below the date. */
function readNames(lines: readonly Line[], dato: number): { names: string[]; issues: Issue[] } {
  const top = lines
    .slice(0, 60)
    .map(({ text }) => text)
    .join('\n')
  const listed = readListedProposers(top)
  if (listed.length > 0) return { names: listed, issues: [] }
  const below = lines.slice(dato + 1, dato + 12).filter(({ isBlank }) => !isBlank)
  const signed = below.filter(({ text }) => isSignatureLine(text))
  const names = readSignatures(signed.map(({ raw }) => raw))
  const isCut = signed.some(({ raw, text }) => text.split(' ').length > 3 && !/\S\s{2,}\S/u.test(raw.trim()))
  const issue: Issue = {
    rule: 'NAVN_DELT',
    severity: 'info',
    message: `Navnene står på én linje uten skille; lest som ${names.join(', ')}.`,
    lines: signed.map(({ number }) => number),
    vedtak: [],
  }
  return { names, issues: isCut ? [issue] : [] }
}

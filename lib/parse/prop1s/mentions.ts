import { dayInSentence } from '../citation/day-in-sentence'
import { findCitations } from '../citation/find'
import { eachOfRange, resolveVedtak, type VedtakContext } from '../citation/resolve'
import type { Citation } from '../citation/types'
import { findLinks } from '../other/links'
import { findQuotes } from '../other/quotes'
import { findReferences } from '../other/references'
import { runningText, type RunningText } from '../other/running-text'
import { findSections, sectionAt } from '../other/sections'
import { findFurniture } from '../text/furniture'
import type { Line } from '../text/lines'
import type { Mention, MentionHow } from '../types'

interface MentionOptions {
  isOwn: (line: number) => boolean
  context: VedtakContext
  /** Whether «anmodningsvedtaket» in a section about one vedtak means that one. */
  withReferences?: boolean
}

type Target = { citation: string } | { sesjon: string; nummer: number; punkt: string | null } | { quote: string; span: [number, number] } // prettier-ignore

interface Found {
  target: Target
  line: number
  how: MentionHow
  /** A place of the running text. */
  at: number
}

/**
 * Every vedtak and document named outside the chapter's own accounts and table: cited, by the address of a page, and by
 * the words of a request. In: the decoded file, its lines, and the numbers of the lines that belong to the accounts.
 * Out: in order of place, with the line it begins on, the section it stands in and the sentence; a vedtak that does not
 * resolve to one session is left out, as are repeated accounts' own «Vedtak nr.» lines.
 */
export function readMentions(source: string, lines: readonly Line[], options: MentionOptions): Mention[] {
  const furniture = findFurniture(lines)
  const text = runningText(lines, furniture)
  const sections = findSections(text.lines, source)
  const cited = citedIn(source, text, options)
  const found = [...cited, ...linkedIn(source, text), ...quotedIn(text)]
  if (options.withReferences) {
    const named = cited.flatMap(({ target, line, at }) =>
      'nummer' in target ? [{ key: target, line, at }] : [],
    )
    for (const { key, line, at } of findReferences(text, sections, named))
      found.push({ target: key, line, how: 'REFERRED', at })
  }
  return found
    .filter(({ line }) => !options.isOwn(line) && !furniture.has(line))
    .toSorted((a, b) => a.line - b.line || a.at - b.at)
    .map(({ target, line, how, at }) => ({
      ...target,
      line,
      how,
      section: sectionAt(sections, line),
      sentence: how === 'LINK' ? null : text.sentenceAt(at),
    }))
}

function citedIn(source: string, text: RunningText, { context }: MentionOptions): Found[] {
  const citations = findCitations(source)
  return citations.flatMap((citation, i): Found[] => {
    const place = {
      line: text.lineOf(citation.start),
      how: 'CITED' as const,
      at: text.placeOf(citation.start),
    }
    if (citation.kind !== 'vedtak') return [{ target: { citation: citation.citation }, ...place }]
    return eachOfRange(withDay(citation, source, citations[i + 1])).flatMap((one): Found[] => {
      const key = resolveVedtak(one, context)
      return key ? [{ target: key, ...place }] : []
    })
  })
}

/** «følgende vedtak (nr. 561) i Helse- og omsorgskomiteen den 12. mai 2022»: the day tells the session. */
function withDay(citation: Citation, source: string, next: Citation | undefined): Citation {
  if (citation.sesjon !== null) return citation
  const sesjon = dayInSentence(
    source.slice(citation.end, Math.min(next?.start ?? Infinity, citation.end + 160)),
  )
  return sesjon === null ? citation : { ...citation, sesjon }
}

const linkedIn = (source: string, text: RunningText): Found[] =>
  findLinks(source).map(({ start, citation }) => ({
    target: { citation },
    line: text.lineOf(start),
    how: 'LINK' as const,
    at: text.placeOf(start),
  }))

const quotedIn = (text: RunningText): Found[] =>
  findQuotes(text).map(({ text: quote, span, line, at }) => ({
    target: { quote, span },
    line,
    how: 'QUOTED' as const,
    at,
  }))

import { cutAtMarks, findWords, type Mark, type MarkedPiece } from '@/lib/format/pieces'
import { vedtakPath } from '@/lib/format/vedtak'
import { findCitations } from '@/lib/parse/citation/find'
import { resolveVedtak } from '@/lib/parse/citation/resolve'
import type { Citation } from '@/lib/parse/citation/types'
import type { VedtakKey } from '@/lib/parse/types'
import type { CitedDocument } from './view'

/** What citations in a text may lead to. */
export interface LinkContext {
  /** The sesjon of the account's own section, for a bare «vedtak nr. 611». */
  sesjon: string | null
  /** The units that the importer resolved the text's citations to, when they are in the register. */
  targets: readonly VedtakKey[]
  document: (citation: string) => CitedDocument
}

/** The paragraphs of a text with its citations linked and the Storting's time limits marked. */
export function markParagraphs(
  text: string,
  context: LinkContext,
  frister: readonly string[] = [],
): MarkedPiece[][] {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) =>
      cutAtMarks(paragraph, [...fristMarks(paragraph, frister), ...linkMarks(paragraph, context)]),
    )
}

function fristMarks(text: string, frister: readonly string[]): Mark[] {
  return frister
    .flatMap((words) => findWords(text, words))
    .map(([start, end]) => ({ start, end, kind: 'frist', href: null, external: false }))
}

function linkMarks(text: string, context: LinkContext): Mark[] {
  return findCitations(text).flatMap((citation) => {
    const target = linkOf(citation, context)
    if (target === null || target.href === null) return []
    return [
      {
        start: citation.start,
        end: citation.end,
        kind: 'link',
        href: target.href,
        external: target.external,
      },
    ]
  })
}

function linkOf(citation: Citation, { sesjon, targets, document }: LinkContext) {
  if (citation.kind !== 'vedtak') return document(citation.citation)
  const candidates = (nummer: number) => targets.filter((target) => target.nummer === nummer)
  const key = resolveVedtak(citation, { sesjon, candidates })
  const target = key && targets.find((one) => one.nummer === key.nummer && one.sesjon === key.sesjon)
  return target ? { href: vedtakPath(target), external: false } : null
}

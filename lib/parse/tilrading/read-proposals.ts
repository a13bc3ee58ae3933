import { findCitations } from '../citation/find'
import type { ComposeContext } from '../text/compose'
import type { Line } from '../text/lines'
import type { Innstilling } from '../types'
import { readTilrading } from './read'

const TITLE_LINES = 25

/** What an innstilling says of the representantforslag it is about: which they are, and what it advises. */
export function readProposals(
  lines: readonly Line[],
  context: ComposeContext,
): Pick<Innstilling, 'behandler' | 'tilrading'> {
  const tilrading = readTilrading(lines, context)
  const top = lines
    .filter(({ isBlank }) => !isBlank)
    .slice(0, TITLE_LINES)
    .map(({ text }) => text)
    .join(' ')
  const refused = tilrading?.punkter.flatMap(({ gjelder }) => gjelder.filter(isForslag)) ?? []
  const behandler = [...new Set([...titleCitations(top), ...refused])]
  return { behandler, tilrading }
}

const isForslag = (citation: string): boolean => /^Dok(?:ument|\.)?\s(?:nr\.\s)?8:/u.test(citation)

/** Those that the title names, not those that the summary below it refers to. */
function titleCitations(top: string): string[] {
  const title =
    /^.*?(?=\s(?:Til Stortinget|Sammendrag|Samandrag|Bakgrunn|Innhold)\s|$)/u.exec(top)?.[0] ?? top
  return findCitations(title).flatMap(
    ({ kind, sesjon, citation }) =>
    kind === 'dok8' && sesjon !== null ? [citation.replace(/^Representantforslag\s(?:8\s?:\s?)?/u, 'Dokument 8:')] : [], // prettier-ignore
  )
}

import { canonicalCitation } from '../citation/canonical'
import { readMentions } from '../prop1s/mentions'
import type { Line } from '../text/lines'
import type { Mention, OtherDocument } from '../types'
import { readOtherHead } from './head'

/** A readable document of a kind that nobody has a reader for: what it is called, and everything it mentions. */
export function readOther(source: string, lines: readonly Line[]): OtherDocument {
  const document = readOtherHead(lines)
  const mentions = readMentions(source, lines, {
    isOwn: () => false,
    context: { sesjon: null, candidates: () => [] },
    withReferences: true,
  })
  return {
    kind: 'OTHER',
    document,
    mentions: mentions.filter((mention) => !isItself(mention, document.citation)),
    issues: [
      {
        rule: 'UKJENT_DOKUMENTTYPE',
        severity: 'info',
        message: 'Dokumentet er lest, men er ikke av en type registeret kjenner.',
        lines: [],
        vedtak: [],
      },
    ],
  }
}

/** «Meld. St. 9 (2023–2024)» on the title page of that melding. */
function isItself(mention: Mention, own: string | null): boolean {
  return (
    own !== null && 'citation' in mention && canonicalCitation(mention.citation) === canonicalCitation(own)
  )
}

import { findCitations } from '../citation/find'
import { resolveVedtak, type VedtakContext } from '../citation/resolve'
import type { Line } from '../text/lines'
import type { Mention } from '../types'

/**
 * Every vedtak and document named outside the chapter's own accounts and table. In: the decoded file, its
 * lines, and the numbers of the lines that belong to the accounts. Out: in order of place, with the line the
 * citation begins on; a vedtak that does not resolve to one session is left out, as are repeated accounts'
 * own «Vedtak nr.» lines.
 */
export function readMentions(
  source: string,
  lines: readonly Line[],
  { isOwn, context }: { isOwn: (line: number) => boolean; context: VedtakContext },
): Mention[] {
  const mentions: Mention[] = []
  let at = 0
  for (const citation of findCitations(source)) {
    while (at + 1 < lines.length && (lines[at + 1]?.start ?? Infinity) <= citation.start) at++
    const line = lines[at]?.number ?? 0
    if (isOwn(line)) continue
    if (citation.kind !== 'vedtak') {
      mentions.push({ citation: citation.citation, line })
      continue
    }
    const key = resolveVedtak(citation, context)
    if (key) mentions.push({ ...key, line })
  }
  return mentions
}

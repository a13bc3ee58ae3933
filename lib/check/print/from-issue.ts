import type { Severity } from '../../parse/types'
import type { DocumentCheck } from '../document/types'

/** A rule of which the reader itself says everything: its issues of that name are the funn. */
export function fromIssue(rule: string, severity: Severity, sentence: string): DocumentCheck {
  return {
    rule,
    group: 'TRYKKFEIL',
    severity,
    isPublic: true,
    sentence,
    find: ({ parsed }) =>
      parsed.issues
        .filter((issue) => issue.rule === rule)
        .map(({ message, lines, vedtak }) => ({ message, lines, vedtak })),
  }
}

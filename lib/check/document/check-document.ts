import { closedChecks } from '../closed/checks'
import { delayedChecks } from '../delayed/checks'
import { printChecks } from '../print/checks'
import { repeatedChecks } from '../repeated/checks'
import type { CheckedDocument, DocumentCheck, DocumentFunn } from './types'

/** Every rule there is about a document, in the order in which funn are listed. */
export const documentChecks: readonly DocumentCheck[] = [
  ...printChecks,
  ...closedChecks,
  ...delayedChecks,
  ...repeatedChecks,
]

/**
 * What the rules find in a document that has been read: rule, group, severity, a Norwegian sentence, lines counted from 1 in
 * the decoded file, units. Pure and total: it never throws, and the same document gives the same funn in the same order.
 */
export function checkDocument(document: CheckedDocument): DocumentFunn[] {
  return documentChecks.flatMap(({ rule, group, severity, find }) =>
    find(document).map(({ message, lines, vedtak }) => ({ rule, group, severity, message, lines, vedtak })),
  )
}

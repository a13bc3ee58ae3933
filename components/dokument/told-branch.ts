import type { DocumentTold } from '@/lib/dokument/told/queries'

/** What a document tells, as the texts branch on it: the name of a branch has no hyphen. */
export function toldBranch(told: DocumentTold) {
  return told === 'ikke-opphevet' ? 'ikke_opphevet' : told
}

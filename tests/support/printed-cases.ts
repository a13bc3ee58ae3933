import { describe, test } from 'vitest'
import type { DocumentCheck } from '@/lib/check/document/types'
import { findIn, printedText, type Printed } from './checked-text'

/** A printed document with the words the sentence must have, null where the rule must be silent. */
export type PrintedCase = [says: string, printed: Printed, found: RegExp | null]

/** Tests one rule of misprints on made-up documents: what it says, and that it shows lines of the document. */
export function testPrinted(check: DocumentCheck, cases: readonly PrintedCase[]): void {
  describe(check.rule, () => {
    test.for(cases)('%s', ([, printed, says], { expect }) => {
      const text = printedText(printed)
      const found = findIn(check, text)
      expect(found.map(({ message }) => message)).toEqual(says === null ? [] : [expect.stringMatching(says)])
      const last = text.split('\n').length
      for (const { lines } of found) {
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.every((line) => line >= 1 && line <= last)).toBe(true)
      }
    })
  })
}

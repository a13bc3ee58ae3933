import { z } from 'zod'
import { findCitations } from '../../parse/citation/find'

/** The citation as documents print it: «innst 134 S (2024-2025)» is «Innst. 134 S (2024–2025)». null: no innstilling, or several. */
function readInnstilling(typed: string): string | null {
  const printed = typed.replace(/(\d{4})\s?[-−]\s?(\d{4})/gu, '$1–$2').replace(/^innst/u, 'Innst')
  const [only, ...others] = findCitations(printed)
  if (only === undefined || others.length > 0 || only.sesjon === null) return null
  const isInnstilling = only.kind === 'innst' || only.kind === 'innst-s-o'
  const isAll = only.start === 0 && only.end === printed.length
  return isInnstilling && isAll ? only.citation : null
}

/** Which committee gave an innstilling. */
export const sakskomiteSchema = z.strictObject({
  innstilling: z
    .string('MISSING')
    .trim()
    .min(1, 'MISSING')
    .max(100, 'TOO_LONG')
    .transform((typed, context) => {
      const citation = readInnstilling(typed)
      if (citation !== null) return citation
      context.addIssue('NOT_INNSTILLING')
      return z.NEVER
    }),
  komite: z.string('MISSING').min(1, 'MISSING').regex(/^[a-z0-9-]{1,60}$/, 'UNKNOWN_KOMITE'), // prettier-ignore
})

export type SakskomiteInput = z.infer<typeof sakskomiteSchema>

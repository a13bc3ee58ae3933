import { z } from 'zod'

/** What a correction is printed in, and which account it corrects: «2026-2027/2024-2025/83/», with the punkt last. */
export const startCorrectionSchema = z.strictObject({
  aar: z.string().regex(/^\d{4}-\d{4}$/u, 'INVALID'),
  sesjon: z.string().regex(/^\d{4}-\d{4}$/u, 'INVALID'),
  nummer: z.coerce.number('INVALID').int('INVALID').min(1, 'INVALID').max(9999, 'INVALID'),
  punkt: z.string().max(6, 'INVALID'),
  type: z.enum(['RETTEBREV', 'TILLEGG'], 'MISSING'),
  sitat: z.string('MISSING').trim().min(1, 'MISSING').max(200, 'TOO_LONG').transform((text) => text.replace(/\s+/gu, ' ')), // prettier-ignore
  dato: z.string('MISSING').min(1, 'MISSING').pipe(z.iso.date('NOT_A_DAY')),
})
export type StartCorrectionInput = z.infer<typeof startCorrectionSchema>

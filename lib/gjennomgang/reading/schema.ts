import { z } from 'zod'

/** A unit of a bench, and which account of it somebody has before them. */
export const readingSchema = z.strictObject({
  enhetId: z.uuid('INVALID'),
  rapporteringId: z.coerce.number('INVALID').int('INVALID').min(1, 'INVALID').max(2_147_483_647, 'INVALID'),
})

export type ReadingInput = z.infer<typeof readingSchema>

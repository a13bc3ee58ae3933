import { z } from 'zod'

/** Which text something is said beside, or laid beside. */
export const besideText = {
  vedtakId: z.coerce.number('INVALID').int('INVALID').min(1, 'INVALID').max(2_147_483_647, 'INVALID'),
  rapporteringssesjon: z.string('INVALID').regex(/^\d{4}-\d{4}$/u, 'INVALID'),
}

export const noteSchema = z.strictObject({
  ...besideText,
  tekst: z.string('MISSING').trim().min(1, 'MISSING').max(4_000, 'TOO_LONG'),
})

export type NoteInput = z.infer<typeof noteSchema>

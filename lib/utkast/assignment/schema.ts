import { z } from 'zod'

/** Nobody: what is taken from somebody and given to none. */
export const nobody = 'ingen'

/** More than any page shows. */
const most = 500

/** Ticked boxes arrive with commas between, after an empty one that stands for none. */
const units = z
  .string('NOT_TICKED')
  .transform((typed) => typed.split(',').filter((id) => id !== ''))
  .pipe(
    z
      .array(z.string().regex(/^[1-9]\d{0,8}$/, 'INVALID'))
      .min(1, 'NOT_TICKED')
      .max(most, 'INVALID'),
  )
  .transform((ids) => [...new Set(ids.map(Number))])

export const assignSchema = z.strictObject({
  rapporteringssesjon: z.string().regex(/^\d{4}-\d{4}$/, 'INVALID'),
  enhet: units,
  saksbehandler: z
    .string('MISSING')
    .min(1, 'MISSING')
    .pipe(z.union([z.literal(nobody), z.uuid()], 'INVALID')),
})

export type AssignInput = z.infer<typeof assignSchema>

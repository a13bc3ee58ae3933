import { z } from 'zod'

/** Nobody: what is taken from somebody and given to none. */
export const nobody = 'ingen'

/** More than any page shows. */
const most = 500

/** Ticked boxes arrive with commas between. */
const units = z
  .string('MISSING')
  .min(1, 'MISSING')
  .regex(/^[1-9]\d{0,8}(?:,[1-9]\d{0,8})*$/, 'INVALID')
  .transform((typed) => [...new Set(typed.split(',').map(Number))])
  .pipe(z.array(z.number()).max(most, 'INVALID'))

export const assignSchema = z.strictObject({
  rapporteringssesjon: z.string().regex(/^\d{4}-\d{4}$/, 'INVALID'),
  enhet: units,
  saksbehandler: z
    .string('MISSING')
    .min(1, 'MISSING')
    .pipe(z.union([z.literal(nobody), z.uuid()], 'INVALID')),
})

export type AssignInput = z.infer<typeof assignSchema>

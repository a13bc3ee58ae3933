import { z } from 'zod'

/** Nobody: what is taken from somebody and given to none. */
export const nobody = 'ingen'

/** More than any bench holds. */
const most = 1_000

/** Ticked boxes arrive with commas between, after an empty one that stands for none. */
const enheter = z
  .string('NOT_TICKED')
  .transform((typed) => [...new Set(typed.split(',').filter((id) => id !== ''))])
  .pipe(z.array(z.uuid('INVALID')).min(1, 'NOT_TICKED').max(most, 'INVALID'))

export const assignSchema = z.strictObject({
  gjennomgangId: z.uuid('INVALID'),
  enhet: enheter,
  tildelt: z
    .string('MISSING')
    .min(1, 'MISSING')
    .pipe(z.union([z.literal(nobody), z.uuid()], 'INVALID')),
})

export type AssignInput = z.infer<typeof assignSchema>

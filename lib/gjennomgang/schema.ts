import { z } from 'zod'

export const openSchema = z.strictObject({
  komite: z.string('MISSING').regex(/^[a-z0-9-]{1,60}$/, 'INVALID'),
  sesjon: z.string('MISSING').regex(/^\d{4}-\d{4}$/, 'INVALID'),
})

export type OpenInput = z.infer<typeof openSchema>

export const gjennomgangSchema = z.strictObject({ gjennomgangId: z.uuid('INVALID') })

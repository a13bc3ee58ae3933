import { z } from 'zod'

const funnId = z
  .string('MISSING')
  .regex(/^[1-9]\d{0,8}$/u, 'INVALID')
  .transform(Number)

export const dismissFunnSchema = z.strictObject({
  funnId,
  begrunnelse: z.string('MISSING').trim().min(1, 'REASON_MISSING').max(2_000, 'TOO_LONG'),
})
export const restoreFunnSchema = z.strictObject({ funnId })

export type DismissFunnInput = z.infer<typeof dismissFunnSchema>
export type RestoreFunnInput = z.infer<typeof restoreFunnSchema>

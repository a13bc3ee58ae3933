import { z } from 'zod'

const sesjon = z
  .string('MISSING')
  .regex(/^\d{4}-\d{4}$/, 'INVALID')
  .refine((key) => Number(key.slice(5)) === Number(key.slice(0, 4)) + 1, 'INVALID')
const day = z.string('MISSING').trim().min(1, 'MISSING').pipe(z.iso.date('NOT_A_DAY'))
const time = z
  .string('MISSING')
  .trim()
  .min(1, 'MISSING')
  .transform((typed) => typed.replace('.', ':').padStart(5, '0'))
  .pipe(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'NOT_A_TIME'))
const id = z.uuid('INVALID')

/** The last days for drafts and approval, and the moment of publication by the clocks in Oslo. */
const moment = { dag: day, klokkeslett: time }
const deadlines = { fristUtkast: day, fristGodkjenning: day }

export const openAarSchema = z.strictObject({ sesjon, ...deadlines, ...moment })

export const changeFristerSchema = z.strictObject({ sesjon, ...deadlines })

export const proposeFlyttingSchema = z.strictObject({
  sesjon,
  ...moment,
  grunn: z.string('MISSING').trim().min(1, 'MISSING').max(1000, 'TOO_LONG'),
})

export const settleFlyttingSchema = z.strictObject({ flyttingId: id, svar: z.enum(['ja', 'nei'], 'MISSING') })

export type OpenAarInput = z.infer<typeof openAarSchema>
export type ChangeFristerInput = z.infer<typeof changeFristerSchema>
export type ProposeFlyttingInput = z.infer<typeof proposeFlyttingSchema>
export type SettleFlyttingInput = z.infer<typeof settleFlyttingSchema>

import { z } from 'zod'
import { largestUpload } from './rules'

export const uploadSchema = z.strictObject({
  fil: z
    .instanceof(File, { message: 'MISSING' })
    .refine(({ size }) => size > 0, 'MISSING')
    .refine(({ size }) => size <= largestUpload, 'FILE_TOO_LARGE'),
})

export type UploadInput = z.infer<typeof uploadSchema>

const opplastingId = z.uuid('INVALID')

export const whichSchema = z.strictObject({ opplastingId })

export type WhichInput = z.infer<typeof whichSchema>

const isCalendarDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const answers = {
  SESJON: z
    .string('MISSING')
    .trim()
    .regex(/^\d{4}-\d{4}$/u, 'NOT_SESJON')
    .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, 'NOT_SESJON'),
  DATO: z
    .string('MISSING')
    .regex(/^\d{4}-\d{2}-\d{2}$/u, 'NOT_A_DAY')
    .refine(isCalendarDay, 'NOT_A_DAY'),
  DEPARTEMENT: z.string('MISSING').regex(/^[a-z-]{2,40}$/u, 'UNKNOWN_DEPARTEMENT'),
} as const

export const answerSchema = z.discriminatedUnion('sporsmal', [
  z.strictObject({ opplastingId, sporsmal: z.literal('SESJON'), svar: answers.SESJON }),
  z.strictObject({ opplastingId, sporsmal: z.literal('DATO'), svar: answers.DATO }),
  z.strictObject({ opplastingId, sporsmal: z.literal('DEPARTEMENT'), svar: answers.DEPARTEMENT }),
])

export type AnswerInput = z.infer<typeof answerSchema>

/** «3,17,18»: the places of the units to take in; a form without boxes, or with none ticked, sends none. */
export const saveSchema = z.strictObject({
  opplastingId,
  valgt: z
    .string()
    .regex(/^\d{0,5}(?:,\d{0,5}){0,5000}$/u, 'INVALID')
    .transform((text) => [
      ...new Set(
        text
          .split(',')
          .filter((place) => place !== '')
          .map(Number),
      ),
    ])
    .optional(),
})

export type SaveInput = z.infer<typeof saveSchema>

import { z } from 'zod'
import { largestFile } from '@/lib/utkast/vedlegg/rules'

/** A browser sends an empty file where none was chosen, and what it is called is lost on the way. */
const optionalFile = z
  .instanceof(File, { message: 'INVALID' })
  .refine(({ size }) => size <= largestFile, 'FILE_TOO_LARGE')
  .transform((file) => (file.size === 0 ? null : file))
  .nullish()
  .transform((file) => file ?? null)

const ticked = z.literal('ja', 'NOT_CONFIRMED')

export const publishSchema = z.strictObject({
  gjennomgangId: z.uuid('INVALID'),
  /** A fagkomité says whether it is a merknad in an innstilling or a letter. */
  slag: z.enum(['INNST', 'SVARBREV'], 'MISSING').optional(),
  sitat: z.string('MISSING').trim().min(1, 'MISSING').max(200, 'TOO_LONG'),
  dato: z.string('MISSING').min(1, 'MISSING'),
  fil: optionalFile,
  /** What was looked at before it was confirmed. */
  sett: z.string('INVALID').regex(/^[0-9a-f]{64}$/, 'INVALID'),
  bekreft: ticked,
  bekreftRettet: ticked.optional(),
})

export type PublishInput = z.infer<typeof publishSchema>

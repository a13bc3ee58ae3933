import { z } from 'zod'
import { besideText } from '../notat/schema'
import { largestFile } from './rules'

export const attachSchema = z.strictObject({
  ...besideText,
  fil: z
    .instanceof(File, { message: 'MISSING' })
    .refine(({ size }) => size > 0, 'MISSING')
    .refine(({ size }) => size <= largestFile, 'FILE_TOO_LARGE'),
})

export type AttachInput = z.infer<typeof attachSchema>

export const removeFileSchema = z.strictObject({ vedleggId: z.uuid('INVALID') })

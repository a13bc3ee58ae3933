import { z } from 'zod'

export const commentSchema = z.strictObject({
  enhetId: z.uuid('INVALID'),
  tekst: z.string('MISSING').trim().min(1, 'MISSING').max(4_000, 'TOO_LONG'),
})

export type CommentInput = z.infer<typeof commentSchema>

import { z } from 'zod'
import { varslinger } from './types'

export const varslingSchema = z.strictObject({ varsling: z.enum(varslinger, 'MISSING') })

/** The page of one's notices, from the address: anything odd is the first. */
export const noticePageSchema = z.object({
  side: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
})

import { z } from 'zod'
import { tidyParagraphs } from '@/lib/parse/text/typed'
import { avgjorelser, needsReason } from '../rules'
import { namesSomebody } from './rules'

const longestReason = 4_000
const enhetId = z.uuid('INVALID')
const revisjon = z.coerce.number('INVALID').int('INVALID').min(0, 'INVALID').max(1_000_000, 'INVALID')

const said = {
  avgjorelse: z.enum(avgjorelser, 'INVALID'),
  begrunnelse: z
    .string('INVALID')
    .default('')
    .transform(tidyParagraphs)
    .pipe(z.string().max(longestReason, 'TOO_LONG'))
    // It is published with the judgement, and what is public is never taken back.
    .refine((text) => !namesSomebody(text), 'PERSONAL'),
}

interface Said {
  avgjorelse: (typeof avgjorelser)[number]
  begrunnelse: string
}

const isReasoned = ({ avgjorelse, begrunnelse }: Said) => !needsReason(avgjorelse) || begrunnelse !== ''
const missing = { path: ['begrunnelse'], message: 'REASON_MISSING' }

/** What is decided of one unit, from the revision that whoever decides had read. */
export const decideSchema = z.strictObject({ enhetId, revisjon, ...said }).refine(isReasoned, missing)
export type DecideInput = z.infer<typeof decideSchema>

/** A bench holds what one year reports; twice the largest there has been. */
const mostAtOnce = 1_000

/** Units that were ticked, each with its revision: «id.revisjon», with commas between, after an empty one that stands for none. */
const chosen = z
  .string('NOT_TICKED')
  .transform((text) => [...new Set(text.split(',').filter((one) => one !== ''))])
  .pipe(
    z
      .array(z.string().regex(/^[\da-f-]{36}\.\d{1,7}$/u, 'INVALID'))
      .min(1, 'NOT_TICKED')
      .max(mostAtOnce, 'INVALID'),
  )
  .transform((all) => all.map((one) => ({ enhetId: one.slice(0, 36), revisjon: Number(one.slice(37)) })))
  .refine((all) => all.every((one) => enhetId.safeParse(one.enhetId).success), 'INVALID')
  .refine((all) => new Set(all.map((one) => one.enhetId)).size === all.length, 'INVALID')

export const decideManySchema = z.strictObject({ valgt: chosen, ...said }).refine(isReasoned, missing)
export type DecideManyInput = z.infer<typeof decideManySchema>

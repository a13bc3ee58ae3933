import { z } from 'zod'

const utkastId = z.uuid('INVALID')
const revisjon = z.coerce.number('INVALID').int('INVALID').min(0, 'INVALID').max(1_000_000, 'INVALID')

/** A text, and which revision of it somebody had read. */
export const revisionSchema = z.strictObject({ utkastId, revisjon })
export type RevisionInput = z.infer<typeof revisionSchema>

/** The same of the form that sends it, which names the fields that the text may lack. */
export const sendSchema = z.object({ utkastId, revisjon })

/** Longer is not a comment. */
const maxComment = 5_000

export const sendBackSchema = z.strictObject({
  utkastId,
  revisjon,
  kommentar: z.string('MISSING').trim().min(1, 'MISSING').max(maxComment, 'TOO_LONG'),
})
export type SendBackInput = z.infer<typeof sendBackSchema>

const mostAtOnce = 500

/** Texts that were chosen, each with its revision: «id.revisjon», with commas between. */
export const bulkSchema = z.strictObject({
  valgt: z
    .string('MISSING')
    .min(1, 'MISSING')
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(/^[\da-f-]{36}\.\d{1,7}$/u, 'INVALID')).max(mostAtOnce, 'TOO_LONG'))
    .transform((chosen) =>
      [...new Set(chosen)].map((one) => ({ utkastId: one.slice(0, 36), revisjon: Number(one.slice(37)) })),
    )
    .refine((chosen) => chosen.every((one) => utkastId.safeParse(one.utkastId).success), 'INVALID'),
})
export type BulkInput = z.infer<typeof bulkSchema>

/** The parts of an address as they come: «2026-2027», «2021-2022», «35», «punkt-51». */
export interface TextAddress {
  aar: string
  sesjon: string
  nummer: string
  /** What comes after the number: nothing, or one part. */
  del?: string[]
}

const sesjonKey = z
  .string()
  .regex(/^\d{4}-\d{4}$/u)
  .refine((key) => Number(key.slice(5)) === Number(key.slice(0, 4)) + 1)
const addressSchema = z.object({
  aar: sesjonKey,
  sesjon: sesjonKey,
  nummer: z
    .string()
    .regex(/^[1-9]\d{0,3}$/u)
    .transform(Number),
  punkt: z
    .string()
    .regex(/^punkt-[\da-zæøå]{1,6}$/u)
    .transform((text) => text.slice(6))
    .default(''),
})

/** The year and the unit that an address names; null when it names none. */
export function readAddress(asked: TextAddress) {
  const { del = [], ...rest } = asked
  if (del.length > 1) return null
  const parsed = addressSchema.safeParse({ ...rest, ...(del[0] !== undefined && { punkt: del[0] }) })
  if (!parsed.success) return null
  const { aar, ...key } = parsed.data
  return { aar, key }
}

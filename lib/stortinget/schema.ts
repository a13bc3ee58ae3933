import { z } from 'zod'
import { addressOf, dayOf, momentOf, readSesjonId } from './rules'

/** The pieces that the shapes of the Storting's answers are put together of. In XML every value is text or null. */

export const word = z.string().trim().nullish().transform((text) => text || null) // prettier-ignore
export const words = z.string().nullish().transform((text) => text?.trim() ?? '') // prettier-ignore
const digits = z.string().trim().regex(/^-?\d+$/, 'er ikke et tall').transform(Number) // prettier-ignore
/** An id: a positive number. */
export const id = digits.refine((value) => value > 0, 'er ikke en id')
export const count = digits.refine((value) => value >= 0, 'er ikke et antall')
/** A number that may be left out: empty, `i:nil` and -1 are none. */
export const optionalNumber = z
  .union([z.literal('').transform(() => null), digits])
  .nullish()
  .transform((value) => (value === undefined || value === null || value < 0 ? null : value))
export const yesOrNo = z.string().trim().toLowerCase().pipe(z.enum(['true', 'false'])).transform((text) => text === 'true') // prettier-ignore
export const optionalYesOrNo = z
  .union([z.literal('').transform(() => null), yesOrNo])
  .nullish()
  .transform((value) => value ?? null)
export const day = z.string().nullish().transform((text) => dayOf(text ?? '')) // prettier-ignore
export const moment = z.string().nullish().transform((text) => momentOf(text ?? '')) // prettier-ignore
export const address = z.string().nullish().transform((text) => addressOf(text ?? '')) // prettier-ignore
export const sesjon = z.string().nullish().transform((text) => readSesjonId(text ?? '')) // prettier-ignore

/** An object that may be left out: missing, `i:nil`, or an element with nothing in it. */
export function optional<Shape extends z.ZodType>(shape: Shape) {
  return z.union([z.string().trim().pipe(z.literal('')).transform(() => null), shape]).nullish() // prettier-ignore
}

/** Fields that are there and not used: a field that is neither here nor above is news. */
export function unused<const Names extends readonly string[]>(...names: Names) {
  const some = z.unknown().optional()
  return Object.fromEntries(names.map((name) => [name, some])) as Record<Names[number], typeof some>
}

export const versjon = unused('versjon', 'respons_dato_tid')

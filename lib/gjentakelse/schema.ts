import { z } from 'zod'

/** «2023-2024/908/», «2021-2022/35/51»: a unit as `keyId` writes it. */
const unit = z
  .string('MISSING')
  .regex(/^\d{4}-\d{4}\/\d{1,4}\/[\p{L}\p{N} .-]{0,20}$/u, 'INVALID')
  .transform((text) => {
    const [sesjon = '', nummer = '', punkt = ''] = text.split('/')
    return { sesjon, nummer: Number(nummer), punkt }
  })

/** Whose pairs a list is to show; null: all of them. */
export const repeatsSchema = z.object({ vedtak: unit.nullable().catch(null).default(null) })

/** That `vedtak` asks again for what `gjentar` asked. */
export const gjentakelseSchema = z.strictObject({ vedtak: unit, gjentar: unit })

export type GjentakelseInput = z.infer<typeof gjentakelseSchema>

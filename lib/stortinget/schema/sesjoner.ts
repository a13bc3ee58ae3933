import { z } from 'zod'
import { day, sesjon, unused, versjon } from '../schema'

/** `eksport/sesjoner` */
export const sesjonerSchema = z.object({
  ...versjon,
  ...unused('innevaerende_sesjon'),
  sesjoner_liste: z.array(z.object({ ...versjon, id: sesjon, fra: day, til: day })),
})

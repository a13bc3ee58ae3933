import { z } from 'zod'
import { unused, versjon, word, words } from '../schema'

export const komiteSchema = z.object({ ...versjon, id: word, navn: words })

/** `eksport/komiteer?sesjonid=` and `eksport/allekomiteer` */
export const komiteerSchema = z.object({
  ...versjon,
  ...unused('sesjon_id'),
  komiteer_liste: z.array(komiteSchema),
})

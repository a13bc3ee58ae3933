import { z } from 'zod'
import { address, day, id, optional, optionalNumber, unused, versjon, word, words } from '../schema'

/** A vedtak may have no type: then the element is empty. */
const type = optional(z.object({ ...versjon, id: word, ...unused('navn') }))

/** `eksport/stortingsvedtak?sesjonid=` */
export const stortingsvedtakSchema = z.object({
  ...versjon,
  ...unused('sesjon_id'),
  stortingsvedtak_liste: z.array(
    z.object({
      ...versjon,
      ...unused('sak_lenke_url'),
      id,
      sak_id: optionalNumber,
      stortingsvedtak_dato_tid: day,
      stortingsvedtak_lenke_url: address,
      /** As it is printed: one that is no number is told of. */
      stortingsvedtak_nummer: words,
      stortingsvedtak_tekst: words,
      stortingsvedtak_tittel: words,
      stortingsvedtak_type: type,
    }),
  ),
})

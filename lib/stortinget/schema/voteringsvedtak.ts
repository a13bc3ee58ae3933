import { z } from 'zod'
import { optionalNumber, unused, versjon, words } from '../schema'

/** `eksport/voteringsvedtak?voteringid=` */
export const voteringsvedtakSchema = z.object({
  ...versjon,
  ...unused('votering_id'),
  voteringsvedtak_liste: z.array(
    z.object({
      ...versjon,
      ...unused('vedtak_kode', 'vedtak_kommentar', 'vedtak_referanse'),
      vedtak_nummer: optionalNumber,
      vedtak_tekst: words,
    }),
  ),
})

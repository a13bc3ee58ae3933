import { z } from 'zod'
import { day, id, optional, sesjon, unused, versjon, word, words } from '../schema'
import { komiteSchema } from './komiteer'

/** `eksport/saker?sesjonid=` */
export const sakerSchema = z.object({
  ...versjon,
  ...unused('sesjon_id'),
  saker_liste: z.array(
    z.object({
      ...versjon,
      ...unused('emne_liste', 'forslagstiller_liste', 'innstilling_id', 'innstilling_kode', 'sak_fremmet_id'),
      ...unused('saksordfoerer_liste'),
      id,
      behandlet_sesjon_id: sesjon,
      dokumentgruppe: word,
      henvisning: words,
      komite: optional(komiteSchema),
      korttittel: words,
      sist_oppdatert_dato: day,
      status: word,
      tittel: words,
      type: word,
    }),
  ),
})

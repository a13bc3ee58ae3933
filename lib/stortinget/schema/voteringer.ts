import { z } from 'zod'
import { count, id, moment, optionalNumber, unused, versjon, words, yesOrNo } from '../schema'

/** `eksport/voteringer?sakid=` */
export const voteringerSchema = z.object({
  ...versjon,
  ...unused('sak_id'),
  sak_votering_liste: z.array(
    z.object({
      ...versjon,
      ...unused(
        'behandlingsrekkefoelge',
        'dagsorden_sak_nummer',
        'fri_votering',
        'kommentar',
        'mote_kart_nummer',
      ),
      ...unused('personlig_votering', 'president', 'votering_metode', 'votering_resultat_type'),
      ...unused('votering_resultat_type_tekst'),
      alternativ_votering_id: optionalNumber,
      antall_for: count,
      antall_ikke_tilstede: optionalNumber,
      antall_mot: count,
      sak_id: optionalNumber,
      vedtatt: yesOrNo,
      votering_id: id,
      votering_tema: words,
      votering_tid: moment,
    }),
  ),
})

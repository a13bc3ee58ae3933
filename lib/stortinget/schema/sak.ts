import { z } from 'zod'
import { address, id, optionalYesOrNo, unused, versjon, word, words } from '../schema'

/** `eksport/sak?sakid=` */
export const sakSchema = z.object({
  ...versjon,
  ...unused(
    'dokumentgruppe',
    'emne_liste',
    'henvisning',
    'innstillingstekst',
    'komite',
    'korttittel',
    'kortvedtak',
  ),
  ...unused(
    'parentestekst',
    'sak_fremmet_id',
    'sak_nummer',
    'sak_opphav',
    'sak_relasjon_liste',
    'sak_sesjon',
  ),
  ...unused('saksgang', 'saksordfoerer_liste', 'status', 'stikkord_liste', 'tittel', 'type', 'vedtakstekst'),
  id,
  ferdigbehandlet: optionalYesOrNo,
  publikasjon_referanse_liste: z
    .array(
      z.object({
        ...versjon,
        ...unused('eksport_id', 'undertype'),
        lenke_tekst: words,
        lenke_url: address,
        type: word,
      }),
    )
    .nullish(),
})

import type { Endpoint } from '../endpoint'
import { sakSchema } from '../schema/sak'
import type { SakDetails } from '../types'

/** One sak: whether the Storting is done with it (the `status` of the list is the committee's), and what was printed of it. */
export const sak: Endpoint<{ sakId: number }, typeof sakSchema, SakDetails> = {
  name: 'sak',
  root: 'detaljert_sak',
  params: ({ sakId }) => ({ sakid: String(sakId) }),
  schema: sakSchema,
  take: ({ id, ferdigbehandlet, publikasjon_referanse_liste: list }) => ({
    data: {
      id,
      ferdigbehandlet,
      publikasjoner: (list ?? []).flatMap(({ lenke_tekst: tekst, lenke_url: adresse, type }) =>
        adresse === null ? [] : [{ tekst, adresse, type }],
      ),
    },
  }),
}

import type { Endpoint } from '../endpoint'
import { toText } from '../html'
import { numberOf, strangers, toSesjonId } from '../rules'
import { stortingsvedtakSchema } from '../schema/stortingsvedtak'
import type { StortingsvedtakData } from '../types'

/** What the Storting decided in a sesjon, of every type: they share one series of numbers. */
export const stortingsvedtak: Endpoint<
  { sesjon: string },
  typeof stortingsvedtakSchema,
  StortingsvedtakData[]
> = {
  name: 'stortingsvedtak',
  root: 'stortingsvedtak_oversikt',
  params: ({ sesjon }) => ({ sesjonid: toSesjonId(sesjon) }),
  schema: stortingsvedtakSchema,
  take: ({ stortingsvedtak_liste: list }) => {
    const data = list.map((one) => ({
      id: one.id,
      sakId: one.sak_id,
      nummer: numberOf(one.stortingsvedtak_nummer),
      dato: one.stortingsvedtak_dato_tid,
      tekst: toText(one.stortingsvedtak_tekst),
      tittel: toText(one.stortingsvedtak_tittel),
      typeKode: one.stortingsvedtak_type?.id ?? null,
      adresse: one.stortingsvedtak_lenke_url,
    }))
    const unread = list.filter(({ stortingsvedtak_nummer: text }) => text !== '' && numberOf(text) === null)
    return {
      data,
      strangers: [
        ...strangers('stortingsvedtak.type', data.map(({ typeKode }) => typeKode)),
        ...unread.map((one) => `stortingsvedtak: ${one.id} har nummeret «${one.stortingsvedtak_nummer}», som ikke kan leses`),
      ],
    } // prettier-ignore
  },
}

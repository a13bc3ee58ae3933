import type { Endpoint } from '../endpoint'
import { strangers, toSesjonId } from '../rules'
import { sakerSchema } from '../schema/saker'
import type { SakData } from '../types'

/** The saker of a sesjon. */
export const saker: Endpoint<{ sesjon: string }, typeof sakerSchema, SakData[]> = {
  name: 'saker',
  root: 'saker_oversikt',
  params: ({ sesjon }) => ({ sesjonid: toSesjonId(sesjon) }),
  schema: sakerSchema,
  take: ({ saker_liste: list }) => ({
    data: list.map((sak) => ({
      id: sak.id,
      sesjon: sak.behandlet_sesjon_id,
      tittel: sak.tittel,
      korttittel: sak.korttittel,
      type: sak.type,
      dokumentgruppe: sak.dokumentgruppe,
      status: sak.status,
      henvisning: sak.henvisning,
      komite: sak.komite?.id ? { kode: sak.komite.id, navn: sak.komite.navn } : null,
      oppdatert: sak.sist_oppdatert_dato,
    })),
    strangers: [
      ...strangers('sak.status', list.map(({ status }) => status)),
      ...strangers('sak.type', list.map(({ type }) => type)),
      ...strangers('sak.dokumentgruppe', list.map(({ dokumentgruppe }) => dokumentgruppe)),
    ], // prettier-ignore
  }),
}

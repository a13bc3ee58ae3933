import type { z } from 'zod'
import type { Endpoint } from '../endpoint'
import { toSesjonId } from '../rules'
import { komiteerSchema } from '../schema/komiteer'
import type { KomiteData } from '../types'

const take = ({ komiteer_liste: list }: z.output<typeof komiteerSchema>): { data: KomiteData[] } => ({
  data: list.flatMap(({ id, navn }) => (id === null ? [] : [{ kode: id, navn }])),
})

/** The committees of a sesjon, those for one sak only among them. */
export const komiteer: Endpoint<{ sesjon: string }, typeof komiteerSchema, KomiteData[]> = {
  name: 'komiteer',
  root: 'komiteer_oversikt',
  params: ({ sesjon }) => ({ sesjonid: toSesjonId(sesjon) }),
  schema: komiteerSchema,
  take,
}

/** Every committee there has been. */
export const alleKomiteer: Endpoint<null, typeof komiteerSchema, KomiteData[]> = {
  name: 'allekomiteer',
  root: 'komiteer_oversikt',
  params: () => ({}),
  schema: komiteerSchema,
  take,
}

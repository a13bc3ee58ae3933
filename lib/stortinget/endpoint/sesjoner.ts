import type { Endpoint } from '../endpoint'
import { sesjonerSchema } from '../schema/sesjoner'
import type { SesjonData } from '../types'

/** The sesjoner the data cover. */
export const sesjoner: Endpoint<null, typeof sesjonerSchema, SesjonData[]> = {
  name: 'sesjoner',
  root: 'sesjoner_oversikt',
  params: () => ({}),
  schema: sesjonerSchema,
  take: ({ sesjoner_liste: list }) => ({
    data: list.flatMap(({ id, fra, til }) => (id === null ? [] : [{ sesjon: id, fra, til }])),
  }),
}

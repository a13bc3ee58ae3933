import 'server-only'
import { markChanged } from '@/lib/db/notify'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { maySetSakskomite } from './policy'
import { findKontrollId, listAdoptedIn } from './queries'
import { sakskomiteSchema, type SakskomiteInput } from './schema'

/** Says which committee gave an innstilling: every unit adopted in it comes from that committee's sak, with one event each. */
export const setSakskomite: Handling<SakskomiteInput, { kontrollId: number }, { antall: number }> = {
  name: 'setSakskomite',
  schema: sakskomiteSchema,
  read: async (tx) => ({ kontrollId: await findKontrollId(tx) }),
  policy: maySetSakskomite,
  write: async (tx, { input: { innstilling, komite: slug } }) => {
    const komite = await tx.komite.findUnique({ where: { slug } })
    if (komite === null) throw refuseField('komite', 'UNKNOWN_KOMITE')
    const adopted = await listAdoptedIn(tx, innstilling)
    if (adopted.length === 0) throw refuseField('innstilling', 'NOTHING_ADOPTED')
    const changed = adopted.filter(({ komiteId }) => komiteId !== komite.id)
    const [first, ...others] = changed.map(({ id, sesjonId: sesjon, nummer, punkt, komiteId }): Told => ({
      type: 'SAKSKOMITE_SATT',
      vedtak: { id, sesjon, nummer, punkt },
      for: komiteId === null ? null : { komite: komiteId, innstilling },
      etter: { komite: komite.id, innstilling },
    }))
    const data = { antall: changed.length }
    if (first === undefined) return { data, events: null }
    const ids = changed.map(({ id }) => id)
    await tx.vedtak.updateMany({ where: { id: { in: ids } }, data: { komiteId: komite.id } })
    const before = changed.flatMap((row) => row.komite?.slug ?? [])
    return {
      data,
      events: [first, ...others],
      after: async (db) => {
        const committees = [slug, ...before].map((one) => `/komite/${one}`)
        await markChanged(db, [...(await changedPaths(db, ids)), ...committees])
      },
    }
  },
}

import 'server-only'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { UnitKey } from '@/lib/vedtak/types'

/** An innstilling with the vedtak adopted in it whose committee the register does not know. */
export interface Unplaced {
  innstilling: string
  vedtak: UnitKey[]
}

/** The innstillinger whose committee is not known, the one with the most vedtak first. */
export async function listUnplaced(): Promise<Unplaced[]> {
  return db().$queryRaw<Unplaced[]>`
    SELECT innstilling, json_agg(json_build_object('sesjon', v.sesjon_id, 'nummer', v.nummer, 'punkt', v.punkt)
      ORDER BY v.sesjon_id DESC, v.nummer, length(v.punkt), v.punkt) AS vedtak
    FROM vedtak v, unnest(v.truffet_i_innst) AS innstilling
    WHERE v.komite_id IS NULL GROUP BY innstilling ORDER BY count(*) DESC, innstilling`
}

/** The id of kontroll- og konstitusjonskomiteen. */
export async function findKontrollId(tx: Db = db()): Promise<number> {
  const { id } = await tx.komite.findUniqueOrThrow({ where: { kode: 'KONTROLL' }, select: { id: true } })
  return id
}

/** The committees a sak may have been treated in. */
export function listSakskomiteer() {
  return db().komite.findMany({
    orderBy: { bokmal: 'asc' },
    select: { id: true, slug: true, bokmal: true, nynorsk: true, engelsk: true },
  })
}

/** Every unit that was adopted in an innstilling, with its committee so far. */
export function listAdoptedIn(tx: Db, innstilling: string) {
  return tx.vedtak.findMany({
    where: { truffetIInnst: { has: innstilling } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      sesjonId: true,
      nummer: true,
      punkt: true,
      komiteId: true,
      komite: { select: { slug: true } },
    },
  })
}

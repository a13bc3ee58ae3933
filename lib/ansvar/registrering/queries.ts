import 'server-only'
import { fromDay, toDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { UnitKey } from '@/lib/vedtak/types'
import { findGaps, nameKey } from './rules'
import type { Held, Known } from './types'

/** Committees and the departementer of the day by every name somebody may write: address, code, abbreviation, in both forms. */
export async function readKnown(tx: Db, today: string): Promise<Known> {
  const day = fromDay(today)
  const komiteer = await tx.komite.findMany({
    select: { id: true, slug: true, kode: true, bokmal: true, nynorsk: true },
  })
  const departementer = await tx.departement.findMany({
    where: {
      slug: { not: office },
      AND: [
        { OR: [{ opprettet: null }, { opprettet: { lte: day } }] },
        { OR: [{ nedlagt: null }, { nedlagt: { gt: day } }] },
      ],
    },
    select: {
      id: true,
      slug: true,
      navnList: {
        where: { OR: [{ til: null }, { til: { gt: day } }] },
        select: { bokmal: true, nynorsk: true, forkortelse: true },
      },
    },
  })
  return {
    today,
    komiteer: byName(komiteer.map(({ id, ...names }) => [id, Object.values(names)])),
    departementer: byName(
      departementer.map(({ id, slug, navnList }) => [
        id,
        [slug, ...navnList.flatMap((name) => Object.values(name))],
      ]),
    ),
  }
}

/** Statsministerens kontor distributes to others. */
const office = 'smk'

/** A name that several have leads nowhere. */
function byName(named: [number, string[]][]): Map<string, number> {
  const ids = new Map<string, Set<number>>()
  for (const [id, names] of named) {
    for (const name of names.map(nameKey)) ids.set(name, (ids.get(name) ?? new Set<number>()).add(id))
  }
  return new Map(
    [...ids].flatMap(([name, found]) => {
      const [only] = found
      return found.size === 1 && only !== undefined ? [[name, only] as const] : []
    }),
  )
}

/** What the register holds with these numbers, whole or punkter. */
export async function listHeld(tx: Db, keys: readonly UnitKey[]): Promise<Held[]> {
  if (keys.length === 0) return []
  const rows = await tx.$queryRaw<
    { sesjon: string; nummer: number; punkt: string; dato: Date | null; tekst: string }[]
  >`
    SELECT v.sesjon_id AS sesjon, v.nummer, v.punkt, v.dato, v.tekst
    FROM vedtak v
    JOIN (SELECT DISTINCT * FROM unnest(${keys.map(({ sesjon }) => sesjon)}::text[], ${keys.map(({ nummer }) => nummer)}::int[])
      AS u (sesjon, nummer)) wanted ON wanted.sesjon = v.sesjon_id AND wanted.nummer = v.nummer
    WHERE EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.gjeldende)`
  return rows.map(({ sesjon, nummer, punkt, dato, tekst }) => ({
    key: { sesjon, nummer, punkt },
    dato: dato && toDay(dato),
    tekst,
  }))
}

export interface NumberSeries {
  sesjon: string
  /** How many units are registered, and the highest number of any. */
  count: number
  highest: number
  gaps: { fra: number; til: number }[]
}

/** The numbers of the newest sesjoner in the register, with those between them that are not there. */
export async function listNumberSeries(sesjoner: number): Promise<NumberSeries[]> {
  const rows = await db().$queryRaw<{ sesjon: string; count: number; numbers: number[] }[]>`
    SELECT v.sesjon_id AS sesjon, count(*)::int AS count, array_agg(DISTINCT v.nummer ORDER BY v.nummer) AS numbers
    FROM vedtak v WHERE EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.gjeldende)
    GROUP BY 1 ORDER BY 1 DESC LIMIT ${sesjoner}`
  return rows.map(({ sesjon, count, numbers }) => ({
    sesjon,
    count,
    highest: numbers.at(-1) ?? 0,
    gaps: findGaps(numbers),
  }))
}

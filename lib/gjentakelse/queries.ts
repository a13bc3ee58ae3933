import 'server-only'
import { findRepeats } from '@/lib/check/likeness/repeats'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import { keyId } from '@/lib/parse/key'
import type { UnitKey } from '@/lib/vedtak/types'
import type { LinkedUnit, RepeatPair } from './types'

const unitFields = {
  id: true,
  sesjonId: true,
  nummer: true,
  punkt: true,
  tittel: true,
  stikkord: true,
  tekst: true,
  maalform: true,
} as const satisfies Prisma.VedtakSelect

type UnitRow = Prisma.VedtakGetPayload<{ select: typeof unitFields }>

const toUnit = ({ sesjonId: sesjon, nummer, punkt, tittel, stikkord, tekst, maalform }: UnitRow): LinkedUnit => ({ sesjon, nummer, punkt, tittel: tittel || stikkord, tekst, maalform }) // prettier-ignore

/** The unit of the register with this key. */
export function findUnit(tx: Db, { sesjon, nummer, punkt }: UnitKey) {
  return tx.vedtak.findUnique({
    where: { sesjonId_nummer_punkt: { sesjonId: sesjon, nummer, punkt } },
    select: { id: true },
  })
}

/** The links that stand, the newest sesjon first. */
export async function listConfirmed(): Promise<RepeatPair[]> {
  const rows = await db().gjentakelse.findMany({
    where: { trukket: null },
    orderBy: [{ vedtak: { sesjonId: 'desc' } }, { vedtak: { nummer: 'asc' } }, { id: 'asc' }],
    select: { vedtak: { select: unitFields }, gjentar: { select: unitFields } },
  })
  return rows.map(({ vedtak, gjentar }) => ({ later: toUnit(vedtak), earlier: toUnit(gjentar), likeness: null })) // prettier-ignore
}

/** The pairs that look alike and that nobody has linked, the most alike first. What is unsure stays open for a person. */
export async function listCandidates(tx: Db = db()): Promise<RepeatPair[]> {
  const [rows, linked] = await Promise.all([
    tx.vedtak.findMany({ where: { tekst: { not: '' } }, select: unitFields }),
    tx.gjentakelse.findMany({ where: { trukket: null }, select: { vedtakId: true, gjentarId: true } }),
  ])
  const known = new Set(linked.map(({ vedtakId, gjentarId }) => `${vedtakId}>${gjentarId}`))
  const units = new Map(rows.map((row) => [keyId(keyOf(row)), row]))
  return findRepeats(rows.map((row) => ({ key: keyOf(row), text: row.tekst }))).flatMap((pair) => {
    const [later, earlier] = [units.get(keyId(pair.later)), units.get(keyId(pair.earlier))]
    if (later === undefined || earlier === undefined || known.has(`${later.id}>${earlier.id}`)) return []
    return [{ later: toUnit(later), earlier: toUnit(earlier), likeness: pair.likeness }]
  })
}

const keyOf = ({ sesjonId: sesjon, nummer, punkt }: UnitRow) => ({ sesjon, nummer, punkt: punkt || null })

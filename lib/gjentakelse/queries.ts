import 'server-only'
import { findRepeats } from '@/lib/check/likeness/repeats'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import { keyId } from '@/lib/parse/key'
import { wordFields } from '@/lib/vedtak/queries'
import type { UnitKey } from '@/lib/vedtak/types'
import { isOf } from './rules'
import type { LinkedUnit, RepeatPair } from './types'

const unitFields = { id: true, ...wordFields } as const satisfies Prisma.VedtakSelect

type UnitRow = Prisma.VedtakGetPayload<{ select: typeof unitFields }>

const toUnit = ({ sesjonId: sesjon, nummer, punkt, tittel, stikkord, tekst, maalform }: UnitRow): LinkedUnit => ({ sesjon, nummer, punkt, tittel: tittel || stikkord, tekst, maalform }) // prettier-ignore

/** The unit of the register with this key. */
export function findUnit(tx: Db, { sesjon, nummer, punkt }: UnitKey) {
  return tx.vedtak.findUnique({
    where: { sesjonId_nummer_punkt: { sesjonId: sesjon, nummer, punkt } },
    select: { id: true },
  })
}

/** The links that stand, the newest sesjon first; only those of one unit where it is asked for. */
export async function listConfirmed(unit: UnitKey | null = null): Promise<RepeatPair[]> {
  const rows = await db().gjentakelse.findMany({
    where: { trukket: null },
    orderBy: [{ vedtak: { sesjonId: 'desc' } }, { vedtak: { nummer: 'asc' } }, { id: 'asc' }],
    select: { vedtak: { select: unitFields }, gjentar: { select: unitFields } },
  })
  return rows
    .map(({ vedtak, gjentar }) => ({ later: toUnit(vedtak), earlier: toUnit(gjentar), likeness: null }))
    .filter((pair) => unit === null || isOf(pair, unit))
}

const candidateFields = { ...unitFields, dokumentId: true, linje: true } as const satisfies Prisma.VedtakSelect // prettier-ignore

/** Two units that look alike, with the place each is printed in. */
interface LikePair {
  later: Prisma.VedtakGetPayload<{ select: typeof candidateFields }>
  earlier: LikePair['later']
  likeness: number
}

/** The pairs that look alike and that nobody has linked, the most alike first. What is unsure stays open for a person. */
export async function findLike(tx: Db): Promise<LikePair[]> {
  const [rows, linked] = await Promise.all([
    tx.vedtak.findMany({ where: { tekst: { not: '' } }, select: candidateFields }),
    tx.gjentakelse.findMany({ where: { trukket: null }, select: { vedtakId: true, gjentarId: true } }),
  ])
  const known = new Set(linked.map(({ vedtakId, gjentarId }) => `${vedtakId}>${gjentarId}`))
  const units = new Map(rows.map((row) => [keyId(keyOf(row)), row]))
  return findRepeats(rows.map((row) => ({ key: keyOf(row), text: row.tekst }))).flatMap((pair) => {
    const [later, earlier] = [units.get(keyId(pair.later)), units.get(keyId(pair.earlier))]
    if (later === undefined || earlier === undefined || known.has(`${later.id}>${earlier.id}`)) return []
    return [{ later, earlier, likeness: pair.likeness }]
  })
}

/** The same as a person looks at them; only those of one unit where it is asked for. */
export async function listCandidates(unit: UnitKey | null = null): Promise<RepeatPair[]> {
  const pairs = await findLike(db())
  return pairs
    .map(({ later, earlier, likeness }) => ({ later: toUnit(later), earlier: toUnit(earlier), likeness }))
    .filter((pair) => unit === null || isOf(pair, unit))
}

export const keyOf = ({ sesjonId: sesjon, nummer, punkt }: UnitRow) => ({ sesjon, nummer, punkt: punkt || null }) // prettier-ignore

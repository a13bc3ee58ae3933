import 'server-only'
import { addDays, fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { publicOn, stateOn } from '@/lib/register/public'
import { dayOf } from '@/lib/register/to-view'
import type { UnitKey, VedtakLink } from '@/lib/register/view'

export function linkFields(day: Day) {
  return {
    sesjonId: true,
    nummer: true,
    punkt: true,
    tittel: true,
    stikkord: true,
    maalform: true,
    dato: true,
    tilstandList: { where: stateOn(day), select: { tilstand: true }, take: 1 },
  } as const satisfies Prisma.VedtakSelect
}

type LinkRow = Prisma.VedtakGetPayload<{ select: ReturnType<typeof linkFields> }>

export function toLink(row: LinkRow): VedtakLink {
  return {
    sesjon: row.sesjonId,
    nummer: row.nummer,
    punkt: row.punkt === '' ? null : row.punkt,
    tittel: row.tittel || row.stikkord,
    maalform: row.maalform,
    dato: dayOf(row.dato),
    tilstand: row.tilstandList[0]?.tilstand ?? null,
  }
}

/** A unit is public when it has a state on the day: a finished import has told of it. */
export function inRegister(day: Day): Prisma.VedtakWhereInput {
  return { tilstandList: { some: stateOn(day) } }
}

/** Any of the units, or, for a key without punkt, any punkt of it. */
export function anyOf(keys: readonly UnitKey[]): Prisma.VedtakWhereInput {
  return {
    OR: keys.map(({ sesjon, nummer, punkt }) => ({
      sesjonId: sesjon,
      nummer,
      ...(punkt === null ? {} : { punkt }),
    })),
  }
}

export const bySesjonAndNummer = [
  { sesjonId: 'desc' },
  { nummer: 'asc' },
  { punkt: 'asc' },
] as const satisfies Prisma.VedtakOrderByWithRelationInput[]

const maxSameCase = 12

/** What of a unit decides which others it hangs together with. */
interface Unit {
  id: number
  sesjonId: string
  nummer: number
  punkt: string
  dato: Date | null
  truffetIInnst: string[]
}

export interface Related {
  refersTo: VedtakLink[]
  referredFrom: VedtakLink[]
  gjentar: VedtakLink[]
  gjentattAv: VedtakLink[]
  sameCase: VedtakLink[]
  siblings: VedtakLink[]
}

/** The units a vedtak hangs together with, both ways: cited, citing, adopted in the same sak, other punkter. */
export async function listRelated(row: Unit, targets: readonly UnitKey[], day: Day): Promise<Related> {
  const [refersTo, referredFrom, linked, sameCase, siblings] = await Promise.all([
    listUnits(targets, day),
    listCiting(row, day),
    listLinked(row.id, day),
    listSameCase(row, day),
    row.punkt === '' ? [] : listSiblings(row, day),
  ])
  return { refersTo, referredFrom, ...linked, sameCase, siblings }
}

async function listUnits(keys: readonly UnitKey[], day: Day): Promise<VedtakLink[]> {
  if (keys.length === 0) return []
  const rows = await db().vedtak.findMany({
    where: { AND: [inRegister(day), anyOf(keys)] },
    select: linkFields(day),
    orderBy: [...bySesjonAndNummer],
  })
  return rows.map(toLink)
}

async function listCiting(row: Unit, day: Day): Promise<VedtakLink[]> {
  const rows = await db().vedtak.findMany({
    where: {
      AND: [
        inRegister(day),
        { NOT: { id: row.id } },
        {
          siteringList: {
            some: {
              malSesjon: row.sesjonId,
              malNummer: row.nummer,
              OR: [{ malPunkt: null }, { malPunkt: { in: ['', row.punkt] } }],
              sted: { in: ['REDEGJORELSE', 'VEDTAKSTEKST'] },
              rapportering: publicOn(day),
            },
          },
        },
      ],
    },
    select: linkFields(day),
    orderBy: [...bySesjonAndNummer],
  })
  return rows.map(toLink)
}

/** Adopted on the same day on the same innstilling. A budget has many: the nearest numbers are shown. */
async function listSameCase(row: Unit, day: Day): Promise<VedtakLink[]> {
  if (row.truffetIInnst.length === 0 || row.dato === null) return []
  const rows = await db().vedtak.findMany({
    where: {
      AND: [
        inRegister(day),
        { sesjonId: row.sesjonId, dato: row.dato, truffetIInnst: { hasSome: row.truffetIInnst } },
        { NOT: { nummer: row.nummer } },
      ],
    },
    select: linkFields(day),
    orderBy: [...bySesjonAndNummer],
  })
  return rows
    .map(toLink)
    .toSorted((a, b) => Math.abs(a.nummer - row.nummer) - Math.abs(b.nummer - row.nummer))
    .slice(0, maxSameCase)
    .toSorted((a, b) => a.nummer - b.nummer)
}

/** What a unit asks again for, and what asks again for it, as confirmed by the end of the day. */
async function listLinked(vedtakId: number, day: Day): Promise<Pick<Related, 'gjentar' | 'gjentattAv'>> {
  const end = fromDay(addDays(day, 1))
  const standing = { bekreftet: { lt: end }, OR: [{ trukket: null }, { trukket: { gte: end } }] }
  const [gjentar, gjentattAv] = await Promise.all([
    listLinks({ gjentattList: { some: { vedtakId, ...standing } } }, day),
    listLinks({ gjentarList: { some: { gjentarId: vedtakId, ...standing } } }, day),
  ])
  return { gjentar, gjentattAv }
}

async function listSiblings(row: Unit, day: Day): Promise<VedtakLink[]> {
  const rows = await db().vedtak.findMany({
    where: {
      AND: [inRegister(day), { sesjonId: row.sesjonId, nummer: row.nummer }, { NOT: { id: row.id } }],
    },
    select: linkFields(day),
    orderBy: [...bySesjonAndNummer],
  })
  return rows.map(toLink)
}

/** Every unit that fits, newest sesjon first and then by number. */
export async function listLinks(where: Prisma.VedtakWhereInput, day: Day): Promise<VedtakLink[]> {
  const rows = await db().vedtak.findMany({
    where: { AND: [inRegister(day), where] },
    select: linkFields(day),
    orderBy: [...bySesjonAndNummer],
  })
  return rows.map(toLink)
}

import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Language } from '@/lib/format/language'
import { sortNamed, type LocalName } from '@/lib/format/name'
import { sumStates, type StateCounts, type StateRow } from '@/lib/register/state-counts'
import { dayOf, toDepartement } from '@/lib/register/to-view'
import type { DepartementLink } from '@/lib/register/view'

/** Statsministerens kontor is no departement: it is left out of «1 av 16» and shown only when it has vedtak. */
const office = 'smk'

/** Documents that have been read to the end and were public on the day. */
function readOn(day: Day) {
  const date = fromDay(day)
  return {
    kjoringList: { some: { ferdig: { not: null }, angret: null } },
    OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }],
  }
}

/** What a name of a departement is read by: each counts on its own days. */
export const nameFields = {
  bokmal: true,
  nynorsk: true,
  engelsk: true,
  forkortelse: true,
  fra: true,
  til: true,
} as const

const datedFields = { ...nameFields, uverifisert: true } as const
const newestFirst = { fra: { sort: 'desc', nulls: 'last' } } as const

export interface DepartementItem extends DepartementLink {
  /** Whether any document of it is in the register. */
  lest: boolean
}

/** The departementer of the day, by their names in the language, with whether anything of theirs has been read. */
export async function listDepartementer(language: Language, day: Day): Promise<DepartementItem[]> {
  const date = fromDay(day)
  const rows = await db().departement.findMany({
    where: {
      AND: [
        { OR: [{ opprettet: null }, { opprettet: { lte: date } }] },
        { OR: [{ nedlagt: null }, { nedlagt: { gt: date } }] },
      ],
    },
    select: {
      slug: true,
      navnList: { select: nameFields },
      dokumentList: { where: readOn(day), select: { id: true }, take: 1 },
    },
  })
  const named = rows.map((row) => ({ ...toDepartement(row, day), lest: row.dokumentList.length > 0 }))
  return sortNamed(
    named.filter(({ slug, lest }) => slug !== office || lest),
    language,
  )
}

/** How the vedtak of each departement stand; only those of one sesjon when it is named. */
export async function countStatesByDepartement(
  day: Day,
  sesjon: string | null = null,
): Promise<Map<string, StateCounts>> {
  const date = fromDay(day)
  const only = sesjon === null ? Prisma.empty : Prisma.sql`AND r.sesjon_id = ${sesjon}`
  const rows = await db().$queryRaw<StateRow[]>`
    SELECT r.departement AS key, r.tilstand::text AS tilstand, count(*)::int AS antall
    FROM registerrad r
    WHERE r.departement IS NOT NULL AND r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date) ${only}
    GROUP BY 1, 2`
  return sumStates(rows)
}

/** What a departement was called, from a day until the next name. */
export type DatedName = LocalName & {
  forkortelse: string
  fra: string | null
  til: string | null
  /** No source that has been read confirms the days. */
  uverifisert: boolean
}

export interface DepartementPage extends DepartementItem {
  /** The newest first. */
  names: DatedName[]
  documents: { slug: string; sitat: string; dag: string | null; versjon: number }[]
}

/** One departement with its names and the documents read from it; null when the address names none. */
export async function findDepartement(slug: string, day: Day): Promise<DepartementPage | null> {
  const row = await db().departement.findUnique({
    where: { slug },
    select: {
      slug: true,
      navnList: { select: datedFields, orderBy: newestFirst },
      dokumentList: {
        where: readOn(day),
        select: { slug: true, sitat: true, filnavn: true, versjon: true, offentligFra: true, senest: true },
        orderBy: [{ sesjonId: 'desc' }, { versjon: 'desc' }],
      },
    },
  })
  if (!row) return null
  return {
    ...toDepartement(row, day),
    lest: row.dokumentList.length > 0,
    names: row.navnList.map(toDatedName).filter(isUsedBy(day)),
    documents: row.dokumentList.map((document) => ({
      slug: document.slug,
      sitat: document.sitat ?? document.filnavn,
      dag: dayOf(document.offentligFra ?? document.senest),
      versjon: document.versjon,
    })),
  }
}

interface NameRow extends Omit<DatedName, 'navn' | 'fra' | 'til'> {
  bokmal: string
  fra: Date | null
  til: Date | null
}

function toDatedName({ bokmal, fra, til, ...name }: NameRow): DatedName {
  return { ...name, navn: bokmal, fra: dayOf(fra), til: dayOf(til) }
}

const isUsedBy =
  (day: Day) =>
  ({ fra }: DatedName): boolean =>
    fra === null || fra <= day

/** Every departement and Statsministerens kontor with all their names, by the name of the day. */
export async function listNames(
  language: Language,
  day: Day,
): Promise<(DepartementLink & { names: DatedName[] })[]> {
  const rows = await db().departement.findMany({
    select: { slug: true, navnList: { select: datedFields, orderBy: newestFirst } },
  })
  return sortNamed(
    rows.map((row) => ({
      ...toDepartement(row, day),
      names: row.navnList.map(toDatedName).filter(isUsedBy(day)),
    })),
    language,
  )
}

/** The departementer that were ever known by an abbreviation: it is no identity, so there may be several. */
export async function listByAbbreviation(abbreviation: string, day: Day): Promise<DepartementLink[]> {
  const rows = await db().departement.findMany({
    where: { navnList: { some: { forkortelse: { equals: abbreviation, mode: 'insensitive' } } } },
    select: { slug: true, navnList: { select: nameFields } },
    orderBy: { slug: 'asc' },
  })
  return rows.map((row) => toDepartement(row, day))
}

/** What every figure of the register covers: departementer read, and the newest document. */
export async function findCoverage(day: Day) {
  const [departementer, newest] = await Promise.all([
    listDepartementer('nb', day),
    db().dokument.findFirst({
      where: { ...readOn(day), type: 'PROP_1_S' },
      orderBy: [{ sesjonId: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      select: { sitat: true, filnavn: true },
    }),
  ])
  const counted = departementer.filter(({ slug }) => slug !== office)
  return {
    lest: counted.filter(({ lest }) => lest).length,
    alle: counted.length,
    dokument: newest ? (newest.sitat ?? newest.filnavn) : null,
  }
}

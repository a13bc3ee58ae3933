import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { findCoverage } from '@/lib/departement/queries'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import { toDepartement } from '@/lib/register/to-view'
import { departementFields } from '@/lib/vedtak/queries'
import { nextSesjon, previousSesjon } from '@/lib/vedtak/rules'
import { feltSchema, konklusjonSchema, regelSchema, wordsSchema } from './schema'
import type { AvvikYear, SammenligningView } from './types'

const kinds = ['PROP_1_S', 'MELD_ST_ANMODNING', 'INNST'] as const

/** A document that accounts for vedtak or judges the accounts. */
export interface ComparableDocument {
  id: number
  sesjon: string
  type: (typeof kinds)[number]
  departementId: number | null
  /** How it is cited; without a citation its address. */
  navn: string
}

/**
 * The document, those it is to be held against, and those it corrects. `newest`: which file of it counts, if any has been read;
 * `isRead`: this one has, and nobody has taken that back.
 */
export async function listComparable(
  tx: Db,
  dokumentId: number,
): Promise<{
  own: ComparableDocument | null
  others: ComparableDocument[]
  older: number[]
  newest: number | null
  isRead: boolean
}> {
  const found = await tx.dokument.findUniqueOrThrow({ where: { id: dokumentId }, select: comparableFields })
  if (found.sesjonId === null || !isComparable(found.type)) return { own: null, others: [], older: [], newest: null, isRead: false } // prettier-ignore
  const sesjon = found.sesjonId
  const rows = await tx.dokument.findMany({
    where: {
      type: { in: [...kinds] },
      sesjonId: { in: [previousSesjon(sesjon), sesjon, nextSesjon(sesjon)] },
      kjoringList: { some: { ferdig: { not: null }, angret: null } },
    },
    select: comparableFields,
  })
  const newestOf = new Map(rows.toSorted(byDay).map((row) => [nameOf(row), row]))
  const [own = null] = toComparable(found)
  const others = own === null ? [] : [...newestOf.values()].flatMap(toComparable).filter((other) => isPair(own, other)) // prettier-ignore
  const older = rows.filter((row) => row.id !== dokumentId && nameOf(row) === nameOf(found))
  return {
    own,
    others,
    older: older.map(({ id }) => id),
    newest: newestOf.get(nameOf(found))?.id ?? null,
    isRead: rows.some(({ id }) => id === dokumentId),
  }
}

/** What the files of one document share. */
const nameOf = ({ type, sitat, departementId }: Row) => `${type}/${sitat}/${departementId}`

const comparableFields = {
  id: true,
  sesjonId: true,
  type: true,
  slug: true,
  sitat: true,
  departementId: true,
  versjon: true,
  offentligFra: true,
  senest: true,
} as const satisfies Prisma.DokumentSelect

type Row = Prisma.DokumentGetPayload<{ select: typeof comparableFields }>

const isComparable = (type: Row['type']): type is ComparableDocument['type'] => kinds.some((kind) => kind === type) // prettier-ignore

/** A correction is what became public later, whichever was taken in first. */
const byDay = (a: Row, b: Row) => dayOf(a) - dayOf(b) || a.versjon - b.versjon

const dayOf = ({ offentligFra, senest }: Row) => (offentligFra ?? senest)?.getTime() ?? 0

function toComparable({ id, sesjonId: sesjon, type, departementId, slug, sitat }: Row): ComparableDocument[] {
  return sesjon === null || !isComparable(type) ? [] : [{ id, sesjon, type, departementId, navn: sitat ?? slug }] // prettier-ignore
}

/** The same round: everything but two of a kind. Two rounds: lists of a kind, and the innstilling about the first with the second. */
function isPair(own: ComparableDocument, other: ComparableDocument): boolean {
  if (own.id === other.id) return false
  const [first, second] = own.sesjon <= other.sesjon ? [own, other] : [other, own]
  if (first.sesjon === second.sesjon) return first.type !== second.type
  if (first.type === 'INNST') return second.type !== 'INNST'
  const isOneDepartement = first.departementId !== null && first.departementId === second.departementId
  return first.type === second.type && (first.type === 'MELD_ST_ANMODNING' || isOneDepartement)
}

const documentFields = {
  type: true,
  slug: true,
  sitat: true,
  sideLinjer: true,
  sideTrykt: true,
  departement: { select: departementFields },
} as const satisfies Prisma.DokumentSelect

/** Where the documents of a round do not agree, on a day; and which of them the register has read. */
export async function findAvvik(sesjon: string, day: Day): Promise<AvvikYear> {
  const isPublic = publicDocument(day)
  const [rows, documents, { alle }, next] = await Promise.all([
    db().sammenligning.findMany({
      // A round is compared with what came after it on its own page, and with the round before on that one's.
      where: { forste: { sesjonId: sesjon, ...isPublic }, andre: isPublic },
      orderBy: [{ forhold: 'asc' }, { forste: { slug: 'asc' } }, { andre: { slug: 'asc' } }],
      select: {
        forhold: true,
        forste: { select: documentFields },
        andre: { select: documentFields },
        avvikList: { orderBy: [{ sesjon: 'desc' }, { nummer: 'asc' }, { punkt: 'asc' }, { id: 'asc' }] },
      },
    }),
    db().dokument.findMany({ where: { sesjonId: sesjon, type: { in: [...kinds] }, ...isPublic }, select: { type: true, departementId: true } }), // prettier-ignore
    findCoverage(day),
    db().dokument.count({ where: { sesjonId: nextSesjon(sesjon), type: { in: ['PROP_1_S', 'MELD_ST_ANMODNING'] }, ...isPublic } }), // prettier-ignore
  ])
  return {
    sammenligninger: rows.map((row) => toView(row, day)),
    propositions: new Set(documents.flatMap(({ type, departementId }) => (type === 'PROP_1_S' ? [departementId] : []))).size, // prettier-ignore
    departementer: alle,
    hasMelding: documents.some(({ type }) => type === 'MELD_ST_ANMODNING'),
    hasInnstilling: rows.some(({ forhold }) => forhold.endsWith('VURDERING')),
    hasNextList: next > 0,
  }
}

function publicDocument(day: Day): Prisma.DokumentWhereInput {
  const date = fromDay(day)
  return {
    kjoringList: { some: { ferdig: { not: null }, angret: null } },
    OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }],
  }
}

interface StoredComparison {
  forhold: string
  forste: Prisma.DokumentGetPayload<{ select: typeof documentFields }>
  andre: Prisma.DokumentGetPayload<{ select: typeof documentFields }>
  avvikList: Prisma.AvvikGetPayload<true>[]
}

function toView({ forhold, forste, andre, avvikList }: StoredComparison, day: Day): SammenligningView {
  const toDocument = ({ sitat, type, departement, ...rest }: StoredComparison['forste']) => ({
    ...rest,
    sitat: sitat ?? rest.slug,
    departement: type === 'PROP_1_S' && departement ? toDepartement(departement, day) : null,
  })
  return {
    forhold,
    forste: toDocument(forste),
    andre: toDocument(andre),
    avvik: avvikList.map(({ ord, regel, sesjon, nummer, punkt, forsteLinjer, andreLinjer, felt, konklusjoner }) => ({ regel: regelSchema.parse(regel), sesjon, nummer, punkt, forsteLinjer, andreLinjer, felt: felt === null ? null : feltSchema.parse(felt), konklusjoner: konklusjonSchema.array().parse(konklusjoner), ord: wordsSchema.parse(ord) })), // prettier-ignore
  }
}

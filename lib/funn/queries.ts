import 'server-only'
import { publicRules } from '@/lib/check/document/public-rules'
import type { DocumentGroup } from '@/lib/check/document/types'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import type { Side } from '@/lib/user/types'
import { avvikRegler, type Avvik, type FunnView, type WorkFunn } from './types'

/**
 * What the documents of a rapporteringssesjon raised about a unit as they were taken in: that it was reported again after it
 * was closed, say. Only of runs that have ended: before that nobody has seen the account.
 */
export async function listAvvik(vedtakId: number, sesjon: string, tx: Db = db()): Promise<Avvik[]> {
  const rows = await tx.funn.findMany({
    where: { vedtakId, bortfalt: null, dokument: { sesjonId: sesjon }, kjoring: { ferdig: { not: null } } },
    orderBy: { id: 'asc' },
    select: { regel: true, dokument: { select: { slug: true, sitat: true } } },
  })
  return rows.flatMap(({ regel: raised, dokument }) => {
    const regel = avvikRegler.find((known) => known === raised)
    return regel === undefined ? [] : [{ regel, dokument }]
  })
}

const funnFields = {
  id: true,
  regel: true,
  gruppe: true,
  alvor: true,
  melding: true,
  linjer: true,
  dokument: { select: { slug: true, sitat: true, filnavn: true } },
} as const satisfies Prisma.FunnSelect

type FunnRow = Prisma.FunnGetPayload<{ select: typeof funnFields }>

function toView({ gruppe, dokument: { slug, sitat, filnavn }, ...rest }: FunnRow): FunnView {
  return { ...rest, gruppe: gruppe as DocumentGroup, dokument: { slug, sitat: sitat ?? filnavn } }
}

/** What stands: found by the newest reading, in a document that has been read to the end and is public on the day. */
function standing(day: Day): Prisma.FunnWhereInput {
  const date = fromDay(day)
  return {
    bortfalt: null,
    kjoring: { ferdig: { not: null } },
    dokument: { OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }] },
  }
}

/** Facts about print and time limits, and nothing else: closed too early is said to nobody outside the two parties. */
const isPublic: Prisma.FunnWhereInput = {
  regel: { in: [...publicRules] },
  gruppe: { not: 'LUKKET_FOR_TIDLIG' },
}

const about = (vedtakId: number): Prisma.FunnWhereInput => ({
  OR: [{ vedtakId }, { enhetList: { some: { vedtakId } } }],
})

const inPrintOrder = [
  { dokumentId: 'desc' },
  { id: 'asc' },
] as const satisfies Prisma.FunnOrderByWithRelationInput[]

/** What anybody may see of a unit. */
export async function listPublicFunn(vedtakId: number, day: Day): Promise<FunnView[]> {
  const rows = await db().funn.findMany({
    where: { AND: [standing(day), isPublic, about(vedtakId)] },
    orderBy: [...inPrintOrder],
    select: funnFields,
  })
  return rows.map(toView)
}

/** What anybody may see of a document. */
export async function listDocumentFunn(dokumentId: number, day: Day): Promise<FunnView[]> {
  const rows = await db().funn.findMany({
    where: { AND: [standing(day), isPublic, { dokumentId }] },
    orderBy: [...inPrintOrder],
    select: funnFields,
  })
  return rows.map(toView)
}

interface Work {
  side: Side
  day: Day
  /** Only of documents of this sesjon; null: of all. */
  sesjon: string | null
}

/** Those that a unit's avvik tell already are told there. */
const work = ({ day, sesjon }: Omit<Work, 'side'>): Prisma.FunnWhereInput => ({
  AND: [
    standing(day),
    { regel: { notIn: [...avvikRegler] } },
    ...(sesjon === null ? [] : [{ dokument: { sesjonId: sesjon } }]),
  ],
})

/** All groups of a unit for one side, with what that side has set aside and why; nothing of what the other has. */
export async function listWorkFunn(vedtakId: number, { side, ...asked }: Work): Promise<WorkFunn[]> {
  const rows = await db().funn.findMany({
    where: { AND: [work(asked), about(vedtakId)] },
    orderBy: [...inPrintOrder],
    select: { ...funnFields, avvistList: { where: { side, trukket: null } } },
  })
  const ids = rows.flatMap(({ avvistList }) => avvistList.map(({ avvistAv }) => avvistAv))
  const users = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = new Map(users.map(({ id, name }) => [id, name]))
  return rows.map(({ avvistList: [avvist], ...row }) => ({
    ...toView(row),
    avvist: avvist
      ? { begrunnelse: avvist.begrunnelse, av: nameOf.get(avvist.avvistAv) ?? null, naar: avvist.avvist }
      : null,
  }))
}

/** The groups in which each of some units has funn that one side has not set aside. */
export async function groupsOfUnits(
  vedtakIds: readonly number[],
  { side, ...asked }: Work,
  tx: Db = db(),
): Promise<Map<number, Set<DocumentGroup>>> {
  const ids = [...vedtakIds]
  const rows = await tx.funn.findMany({
    where: {
      AND: [
        work(asked),
        { OR: [{ vedtakId: { in: ids } }, { enhetList: { some: { vedtakId: { in: ids } } } }] },
        { avvistList: { none: { side, trukket: null } } },
      ],
    },
    select: { gruppe: true, vedtakId: true, enhetList: { select: { vedtakId: true } } },
  })
  const groups = new Map<number, Set<DocumentGroup>>(ids.map((id) => [id, new Set()]))
  for (const { gruppe, vedtakId, enhetList } of rows)
    for (const id of [vedtakId, ...enhetList.map((unit) => unit.vedtakId)])
      if (id !== null) groups.get(id)?.add(gruppe as DocumentGroup)
  return groups
}

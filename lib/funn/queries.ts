import 'server-only'
import { publicRules } from '@/lib/check/document/public-rules'
import type { DocumentGroup } from '@/lib/check/document/types'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import { mayLinkRepeats } from '@/lib/gjentakelse/policy'
import { findKontrollId } from '@/lib/komite/sak/queries'
import type { Side, Viewer } from '@/lib/user/types'
import { mayWorkWithFunn } from './policy'
import { subjectFields, toSubject } from './subject/queries'
import type { FunnDocument, FunnView, WorkFunn } from './types'

const documentFields = {
  slug: true,
  sitat: true,
  filnavn: true,
  sideLinjer: true,
  sideTrykt: true,
} as const satisfies Prisma.DokumentSelect

const funnFields = {
  id: true,
  regel: true,
  gruppe: true,
  alvor: true,
  melding: true,
  linjer: true,
  andreLinjer: true,
  dokument: { select: documentFields },
  annetDokument: { select: documentFields },
} as const satisfies Prisma.FunnSelect

type FunnRow = Prisma.FunnGetPayload<{ select: typeof funnFields }>

function toView(row: FunnRow): FunnView {
  const { id, regel, gruppe, alvor, melding, linjer, andreLinjer, dokument, annetDokument } = row
  return {
    id,
    regel,
    gruppe: gruppe as DocumentGroup,
    alvor,
    melding,
    linjer,
    dokument: nameOf(dokument),
    annet: annetDokument && { ...nameOf(annetDokument), linjer: andreLinjer },
  }
}

const nameOf = ({ slug, sitat, filnavn, sideLinjer, sideTrykt }: FunnRow['dokument']): FunnDocument => ({
  slug,
  sitat: sitat ?? filnavn,
  sideLinjer,
  sideTrykt,
})

/**
 * What stands: found by the newest reading, in documents that have been read to the end and are public on the day. What was
 * found between documents is of no run; it is found when all of them are in.
 */
function standing(day: Day): Prisma.FunnWhereInput {
  const date = fromDay(day)
  const isOut = { OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }] }
  return {
    bortfalt: null,
    dokument: isOut,
    AND: [
      { OR: [{ kjoringId: null }, { kjoring: { ferdig: { not: null } } }] },
      { OR: [{ annetDokumentId: null }, { annetDokument: isOut }] },
    ],
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

/** What anybody may see of a document alone; what two do not agree on has the page of their year. */
export async function listDocumentFunn(dokumentId: number, day: Day): Promise<FunnView[]> {
  const rows = await db().funn.findMany({
    where: { AND: [standing(day), isPublic, { dokumentId, annetDokumentId: null }] },
    orderBy: [...inPrintOrder],
    select: funnFields,
  })
  return rows.map(toView)
}

interface Work {
  day: Day
  /** Only of documents of this sesjon; null: of all. */
  sesjon: string | null
}

/** A request is repeated in every sesjon. */
const work = ({ day, sesjon }: Work): Prisma.FunnWhereInput => ({
  AND: [
    standing(day),
    ...(sesjon === null
      ? []
      : [{ OR: [{ dokument: { sesjonId: sesjon } }, { annetDokument: { sesjonId: sesjon } }, { gruppe: 'GJENTAKELSE' }] }]), // prettier-ignore
  ],
})

/**
 * All groups of a unit, with what the viewer's side has set aside and why, and what the viewer may do about each; nothing of
 * what the other side has set aside.
 */
export async function listWorkFunn(
  vedtakId: number,
  { viewer, ...asked }: Work & { viewer: Viewer },
): Promise<WorkFunn[]> {
  const [rows, kontrollId] = await Promise.all([
    db().funn.findMany({
      where: { AND: [work(asked), about(vedtakId)] },
      orderBy: [...inPrintOrder],
      select: {
        ...funnFields,
        ...subjectFields,
        dokument: { select: { ...documentFields, departementId: true } },
        avvistList: { where: { side: viewer.side, trukket: null } },
      },
    }),
    findKontrollId(),
  ])
  const ids = rows.flatMap(({ avvistList }) => avvistList.map(({ avvistAv }) => avvistAv))
  const users = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const userName = new Map(users.map(({ id, name }) => [id, name]))
  const isLinker = typeof mayLinkRepeats(viewer, { kontrollId }) !== 'string'
  return rows.map((row) => {
    const [avvist] = row.avvistList
    return {
      ...toView(row),
      avvist: avvist
        ? { begrunnelse: avvist.begrunnelse, av: userName.get(avvist.avvistAv) ?? null, naar: avvist.avvist }
        : null,
      mayDismiss: mayWorkWithFunn(viewer, toSubject(row, kontrollId)) !== null,
      mayLink: isLinker && row.gruppe === 'GJENTAKELSE',
    }
  })
}

/** The groups in which each of some units has funn that one side has not set aside. */
export async function groupsOfUnits(
  vedtakIds: readonly number[],
  { side, ...asked }: Work & { side: Side },
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

import 'server-only'
import { toDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
import { standing } from '@/lib/register/public'
import { departementerOf, heldRole, isSmk } from '@/lib/user/policy'
import { namesOf } from '@/lib/user/queries'
import type { Viewer } from '@/lib/user/types'
import type { UnitKey } from '@/lib/vedtak/types'
import { listFunn } from '../check/queries'
import { listLastAccounts, type LastAccount } from '../last-account/queries'
import { lockUtkast, textOf, withText } from '../queries'
import type { UtkastText } from '../types'
import { isOwn } from './policy'
import { bulkReason, isUnchanged } from './rules'
import type { ComparedText, QueueItem } from './types'

/** A text that somebody acts on, held until the end of the transaction, with its unit; null: it is not there. */
export async function holdText(tx: Db, utkastId: string) {
  const row = await lockUtkast(tx, utkastId)
  return row && { row, unit: await unitOf(tx, row.vedtakId), ...row }
}

/** The same without holding them. */
export async function findTexts(tx: Db, ids: string[]) {
  const fields = { ...withText, vedtak: { select: { id: true, sesjonId: true, nummer: true, punkt: true } } }
  const rows = await tx.utkast.findMany({ where: { id: { in: ids } }, include: fields })
  return rows.map(({ vedtak: { sesjonId: sesjon, ...vedtak }, ...row }) => ({
    ...row,
    text: textOf(row),
    unit: { ...vedtak, sesjon },
  }))
}

export type FoundText = Awaited<ReturnType<typeof findTexts>>[number]

async function unitOf(tx: Db, id: number): Promise<UnitKey & { id: number }> {
  const fields = { sesjonId: true, nummer: true, punkt: true } as const
  const row = await tx.vedtak.findUniqueOrThrow({ where: { id }, select: fields })
  return { id, sesjon: row.sesjonId, nummer: row.nummer, punkt: row.punkt }
}

export type HeldText = NonNullable<Awaited<ReturnType<typeof holdText>>>

const queueFields = {
  ...withText,
  vedtak: { select: { sesjonId: true, nummer: true, punkt: true } },
  lestList: { select: { revisjon: true, userId: true } },
} as const satisfies Prisma.UtkastInclude

type QueueRow = Prisma.UtkastGetPayload<{ include: typeof queueFields }>

/** The departementer whose queue a viewer may look at; null: all of them. */
function seenBy(viewer: Viewer): number[] | null {
  return isSmk(viewer) ? null : departementerOf(viewer, ['GODKJENNER', 'KOORDINATOR'])
}

export function hasQueue(viewer: Viewer): boolean {
  return isSmk(viewer) || departementerOf(viewer, ['GODKJENNER', 'KOORDINATOR']).length > 0
}

/**
 * What waits for approval in the viewer's departementer, what is approved and not yet public, and what was not ready when its
 * year became so; the oldest first. Asks the
 * database a fixed number of times for each rapporteringsår.
 */
export async function listQueue(viewer: Viewer, now: Date): Promise<QueueItem[]> {
  const departementer = seenBy(viewer)
  const rows = await db().utkast.findMany({
    where: {
      OR: [
        { status: { in: ['TIL_GODKJENNING', 'KLAR'] } },
        // What stayed behind when its year became public.
        { status: 'UTKAST', omgang: 0, aar: { publisert: { not: null } } },
      ],
      ...(departementer && { departementId: { in: departementer } }),
    },
    include: queueFields,
    orderBy: [{ rapporteringssesjon: 'desc' }, { sendt: 'asc' }, { id: 'asc' }],
  })
  return toItems(db(), rows, { viewer, now })
}

/** Some texts as the queue shows them; for approving several at once, in their transaction. */
export async function listChosen(tx: Db, ids: string[], asker: { viewer: Viewer; now: Date }) {
  const rows = await tx.utkast.findMany({ where: { id: { in: ids } }, include: queueFields })
  return toItems(tx, rows, asker)
}

async function toItems(
  tx: Db,
  rows: QueueRow[],
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<QueueItem[]> {
  const names = await namesOf(
    rows.flatMap(({ saksbehandlerId }) => saksbehandlerId ?? []),
    tx,
  )
  const items = new Map<string, QueueItem>()
  for (const aar of new Set(rows.map(({ rapporteringssesjon }) => rapporteringssesjon))) {
    const ofYear = rows.filter(({ rapporteringssesjon }) => rapporteringssesjon === aar)
    const texts = ofYear.map((row) => ({ vedtakId: row.vedtakId, text: textOf(row) }))
    const funn = await listFunn(tx, texts, { rapporteringssesjon: aar, now })
    const last = await listLastAccounts(tx, aar, texts.map(({ vedtakId }) => vedtakId)) // prettier-ignore
    for (const row of ofYear) {
      const known = { funn: funn.get(row.vedtakId) ?? [], last: last.get(row.vedtakId) ?? null, viewer }
      items.set(
        row.id,
        toItem(row, { ...known, saksbehandler: names.get(row.saksbehandlerId ?? '') ?? null }),
      )
    }
  }
  return rows.flatMap(({ id }) => items.get(id) ?? [])
}

interface Known extends Pick<QueueItem, 'funn' | 'saksbehandler'> {
  last: LastAccount | null
  viewer: Viewer
}

function toItem(row: QueueRow, { funn, last, viewer, saksbehandler }: Known): QueueItem {
  const {
    id: utkastId,
    rapporteringssesjon: aar,
    omgang,
    status,
    revisjon,
    departementId,
    sendt,
    vedtak,
  } = row
  const text = textOf(row)
  const compared = last && toCompared(last)
  const isOpened = row.lestList.some((it) => it.revisjon === revisjon && it.userId === viewer.userId)
  const isOwnText = isOwn(viewer, heldRole(viewer, ['GODKJENNER'], departementId), row)
  return {
    utkastId,
    aar,
    omgang,
    key: { sesjon: vedtak.sesjonId, nummer: vedtak.nummer, punkt: vedtak.punkt },
    status,
    revisjon,
    departementId,
    text,
    sendt,
    saksbehandler,
    funn,
    isUnchanged: compared !== null && isUnchanged(text, compared),
    isOpened,
    reason: bulkReason({ status, omgang, isOwn: isOwnText, isOpened, text, last: compared, funn }),
  }
}

function toCompared({ lofte, ...account }: LastAccount): ComparedText {
  return { ...account, lofteDato: lofte?.dato ?? null }
}

/** An account or an earlier revision that a text is held against. */
export interface Base {
  tittel: string
  redegjorelse: string
  vurdering: UtkastText['vurdering']
  rapporteringAvsluttes: boolean | null
}

/** One text as its approver sees it. Days are ISO. */
export interface ApprovalView {
  item: QueueItem
  skrevetAv: string[]
  /** Whether the year is public: then an approved text becomes so at once. */
  isPublic: boolean
  request: { tekst: string; dato: string | null; maalform: 'NB' | 'NN' | null }
  /** The account of the year before, with its sesjon; for a correction the one it corrects. */
  last: (Base & { rapporteringssesjon: string; versjon: number }) | null
  /** What was last sent back, with what was said of it. */
  sentBack: (Base & { kommentar: string; skrevet: Date }) | null
  /** What the correction is printed in. */
  correction: { type: 'RETTEBREV' | 'TILLEGG'; sitat: string; dato: string | null } | null
}

interface Asked {
  aar: string
  key: UnitKey
  omgang: number | null
}

/** The text of one unit and year, of the newest round unless another is asked for; null: none, or not for this viewer. */
export async function findApproval(
  viewer: Viewer,
  { aar, key, omgang }: Asked,
  now: Date,
): Promise<ApprovalView | null> {
  const departementer = seenBy(viewer)
  const { sesjon, nummer, punkt } = key
  const row = await db().utkast.findFirst({
    where: {
      rapporteringssesjon: aar,
      vedtak: { sesjonId: sesjon, nummer, punkt },
      status: { not: 'IKKE_PABEGYNT' },
      ...(departementer && { departementId: { in: departementer } }),
      ...(omgang !== null && { omgang }),
    },
    include: { ...queueFields, vedtak: true, aar: { select: { publisert: true } } },
    orderBy: { omgang: 'desc' },
  })
  if (row === null) return null
  const [item] = await toItems(db(), [row], { viewer, now })
  if (!item) return null
  const { tekst, dato, maalform } = row.vedtak
  return {
    item,
    skrevetAv: row.skrevetAv,
    isPublic: row.aar.publisert !== null,
    request: { tekst, dato: dato && toDay(dato), maalform },
    last: await findBase(row.vedtakId, aar, row.omgang),
    sentBack: await findSentBack(row.id),
    correction: row.rettelseType && {
      type: row.rettelseType,
      sitat: row.rettelseSitat ?? '',
      dato: row.rettelseDato && toDay(row.rettelseDato),
    },
  }
}

const baseFields = { tittel: true, redegjorelse: true, vurdering: true, rapporteringAvsluttes: true } as const

/** What the text is held against: last year's account, or for a correction the one of this year that stands. */
function findBase(vedtakId: number, aar: string, omgang: number) {
  return db().rapportering.findFirst({
    where: {
      AND: [standing],
      vedtakId,
      rapporteringssesjon: omgang === 0 ? { lt: aar } : aar,
    },
    orderBy: [{ rapporteringssesjon: 'desc' }, { versjon: 'desc' }],
    select: { ...baseFields, rapporteringssesjon: true, versjon: true },
  })
}

/** The revision that stood when it was last sent back. */
async function findSentBack(utkastId: string): Promise<ApprovalView['sentBack']> {
  const notat = await db().notat.findFirst({
    where: { utkastId, slag: 'SENDT_TILBAKE' },
    orderBy: { skrevet: 'desc' },
    select: { tekst: true, skrevet: true },
  })
  if (notat === null) return null
  const version = await db().utkastVersjon.findFirst({
    where: { utkastId, lagret: { lte: notat.skrevet } },
    orderBy: { revisjon: 'desc' },
    select: { innhold: true },
  })
  // It was written by `saveText`, which keeps the whole text.
  const text = version?.innhold as unknown as UtkastText | undefined
  return text === undefined ? null : { ...text, kommentar: notat.tekst, skrevet: notat.skrevet }
}

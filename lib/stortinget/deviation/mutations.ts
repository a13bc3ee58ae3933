import 'server-only'
import type { Db } from '@/lib/db/connection'
import type { SesjonAnswers } from '../sync/types'
import { findDeviations, isWhole, type StortingetDeviation } from './find'
import { listPrinted } from './queries'

export interface StoredDeviations {
  isChanged: boolean
  counts: { standing: number; new: number; gone: number }
  unitIds: number[]
  /** The pages of the documents. */
  paths: string[]
}

/**
 * Keeps where documents and the Storting's data do not agree, as funn of the documents. What is found again stands once; what no
 * longer differs falls away and is kept. The facts themselves stay as they are.
 */
export async function storeDeviations(
  tx: Db,
  { sesjon, vedtak }: SesjonAnswers,
  now: Date,
): Promise<StoredDeviations> {
  const found = new Map(
    findDeviations(await listPrinted(tx, sesjon), vedtak).map((one) => [keyOf(one), one] as const),
  )
  const held = await tx.funn.findMany({
    where: { nokkel: { startsWith: prefix(sesjon) } },
    include: { enhetList: true },
  })
  const heldByKey = new Map(held.map((row) => [row.nokkel, row]))
  const fresh = [...found].filter(([key, { message }]) => {
    const row = heldByKey.get(key)
    return row === undefined || row.bortfalt !== null || row.melding !== message
  })
  const isAnswered = answeredBy(vedtak)
  const gone = held.filter(
    ({ nokkel, bortfalt }) => bortfalt === null && !found.has(nokkel) && isAnswered(nokkel),
  )
  for (const [key, deviation] of fresh) await storeOne(tx, key, { deviation, now })
  await tx.funn.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { bortfalt: now } })
  const goneUnits = gone.flatMap(({ enhetList }) => enhetList.map(({ vedtakId }) => vedtakId))
  const unitIds = [...new Set([...fresh.map(([, { printed }]) => printed.vedtakId), ...goneUnits])]
  const dokumentIds = [
    ...fresh.map(([, { printed }]) => printed.dokumentId),
    ...gone.map((row) => row.dokumentId),
  ]
  const documents = await tx.dokument.findMany({ where: { id: { in: dokumentIds } }, select: { slug: true } })
  return {
    isChanged: unitIds.length > 0,
    counts: { standing: found.size, new: fresh.length, gone: gone.length },
    unitIds,
    paths: documents.map(({ slug }) => `/dokument/${slug}`),
  }
}

const prefix = (sesjon: string): string => `stortinget/${sesjon}/`

function keyOf({ rule, printed: { sesjon, nummer, punkt, dokumentId } }: StortingetDeviation): string {
  return `${prefix(sesjon)}${rule}/${nummer}/${punkt}/${dokumentId}`
}

/** Whether the data say anything of what a funn is about: a saved piece of them takes back nothing about the rest. */
function answeredBy(vedtak: SesjonAnswers['vedtak']): (nokkel: string) => boolean {
  const numbers = new Set(vedtak.map(({ nummer }) => String(nummer)))
  const whole = isWhole(vedtak)
  return (nokkel) => whole || numbers.has(nokkel.split('/')[3] ?? '')
}

async function storeOne(
  tx: Db,
  nokkel: string,
  { deviation: { rule, printed, message }, now }: { deviation: StortingetDeviation; now: Date },
): Promise<void> {
  const { dokumentId, linje, vedtakId } = printed
  // A funn is shown when the run that read its document has ended: it has nothing to say before that.
  const run = await tx.importkjoring.findFirst({
    where: { dokumentId, ferdig: { not: null } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const told = { regel: rule, gruppe: 'AVVIK', alvor: 'advarsel' as const, melding: message, linjer: [linje] }
  const { id: funnId } = await tx.funn.upsert({
    where: { nokkel },
    create: { nokkel, ...told, dokumentId, kjoringId: run?.id ?? null, registrert: now },
    update: { ...told, bortfalt: null },
    select: { id: true },
  })
  await tx.funnEnhet.createMany({ data: [{ funnId, vedtakId }], skipDuplicates: true })
}

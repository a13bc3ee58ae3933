import 'server-only'
import { fromDay, toDay, today } from '../../clock'
import { transaction } from '../../db/client'
import type { Db } from '../../db/connection'
import { appendHendelser } from '../../hendelse/mutations'
import type { LoggedAar } from '../../hendelse/logged/types'
import { publishPlan, withImportLock } from '../../import/mutations'
import { planWritten } from '../../import/written'
import { enqueueAt } from '../../jobs/mutations'
import { keyId } from '../../parse/key'
import { tellAccount, tellPromiseMoves, tellPublished } from '../../varsel/komite/mutations'
import { notify } from '../../varsel/mutations'
import { listHolders } from '../../varsel/queries'
import { departementName, isLate, listComing, listDueAar, listLate, lockAar, lockReady } from './queries'
import { maalformOf } from './rules'
import type { ReadyUtkast } from './types'

/** Which part of the service writes, as the log names it. */
const aktor = 'publisering'

/** What came of one turn: texts that became public, by their rapporteringsår or one by one. */
export interface Published {
  aar: string[]
  texts: number
}

/**
 * Makes public everything whose moment has come: each rapporteringsår in one transaction, then corrections and what was
 * approved after its year, each by itself. Whoever asks again, or at the same time, finds nothing left to do.
 */
export async function publishDue(now: Date): Promise<Published> {
  return withImportLock(async () => {
    const published: Published = { aar: [], texts: 0 }
    for (const sesjon of await transaction((tx) => listDueAar(tx, now))) {
      const count = await transaction((tx) => publishAar(tx, sesjon, now))
      if (count !== null) published.aar.push(sesjon)
      published.texts += count ?? 0
    }
    for (const id of await transaction(listLate)) {
      published.texts += await transaction((tx) => publishLate(tx, id, now))
    }
    return published
  })
}

/** Longer than it takes until the schedule asks again. */
const lookAhead = 150_000

/**
 * Puts a job in line for the very moment at which something becomes public, where it is near. Asked for every minute, so
 * that it follows a moment that was moved.
 */
export async function planComing(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const until = new Date(now.getTime() + lookAhead)
    for (const moment of await listComing(tx, { now, until })) await planPublication(tx, moment)
  })
}

/** Puts a job in line for a moment. The schedule of every minute makes up for a worker that was not there. */
export async function planPublication(tx: Db, startAfter: Date): Promise<void> {
  await enqueueAt(tx, 'publication', startAfter)
}

/** Everything that is approved by then, of all departementer, whoever approved it. null: somebody else has done it. */
async function publishAar(tx: Db, sesjon: string, now: Date): Promise<number | null> {
  const aar = await lockAar(tx, sesjon)
  if (aar.publisert !== null || aar.publiseres === null || aar.publiseres > now) return null
  const ready = await lockReady(tx, { rapporteringssesjon: sesjon, omgang: 0 })
  const logged = (publisert: Date | null): LoggedAar => ({
    rapporteringssesjon: sesjon,
    fristUtkast: aar.fristUtkast && toDay(aar.fristUtkast),
    fristGodkjenning: aar.fristGodkjenning && toDay(aar.fristGodkjenning),
    publiseres: aar.publiseres?.toISOString() ?? null,
    publisert: publisert?.toISOString() ?? null,
  })
  await appendHendelser(tx, [
    {
      type: 'RAPPORTERINGSAAR_PUBLISERT',
      tidspunkt: now,
      aktor,
      for: logged(null),
      etter: logged(now),
      kilde: { handling: aktor },
    },
  ])
  await tx.rapporteringsaar.update({
    where: { sesjonId: sesjon },
    data: { publisert: now, offentligFra: fromDay(today(now)) },
  })
  const published: ReadyUtkast[] = []
  for (const departementId of new Set(ready.map((item) => item.departementId))) {
    const items = ready.filter((item) => item.departementId === departementId)
    published.push(...(await publishChapter(tx, items, { slug: [], now })))
  }
  await tellAar(tx, published, { sesjon, now })
  return published.length
}

/** One text by itself, in a document of its own; of two who publish at once the second finds it done. */
async function publishLate(tx: Db, id: string, now: Date): Promise<number> {
  const items = await lockReady(tx, { ...isLate, id })
  const published = await publishChapter(tx, items, { slug: items.flatMap(slugOf), now })
  for (const { saksbehandlerId, departementId, vedtakId, rapporteringssesjon, omgang } of published) {
    const coordinators = await listHolders(tx, { roles: ['KOORDINATOR'], departementId, now })
    const told = [...coordinators, ...(saksbehandlerId === null ? [] : [saksbehandlerId])]
    await notify(tx, told, {
      slag: 'PUBLISERT',
      nokkel: `PUBLISERT/${id}`,
      vedtakId,
      rapporteringssesjon,
      now,
    })
    await tellAccount(tx, { vedtakId, rapporteringssesjon, id, isCorrection: omgang > 0, now })
    await tellPromiseMoves(tx, { rapporteringssesjon, vedtakIds: [vedtakId], now })
  }
  return published.length
}

/** Texts of one departement become one document. Returns those that did; the others somebody else has accounted for. */
async function publishChapter(
  tx: Db,
  items: ReadyUtkast[],
  { slug, now }: { slug: string[]; now: Date },
): Promise<ReadyUtkast[]> {
  const [first] = items
  if (!first) return []
  const { departementId, rapporteringssesjon: sesjon, correction } = first
  const day = today(now)
  const name = await departementName(tx, departementId, day)
  const maalform = maalformOf(items)
  const plan = planWritten(
    { sesjon, departement: name[maalform], maalform, correction, items },
    {
      slug: ['rapportering', sesjon, name.slug, ...slug].join('-'),
      departement: { id: departementId, slug: name.slug },
      day,
    },
  )
  const refused = new Set((await publishPlan(tx, plan, { aktor, now })).map(keyId))
  const published = items.filter(({ vedtak }) => !refused.has(keyId(vedtak.key)))
  await tx.utkast.updateMany({
    where: { id: { in: published.map(({ id }) => id) } },
    data: { status: 'PUBLISERT', publisert: now },
  })
  return published
}

/** What the address of a text that is published by itself ends with: the unit, and the number of the correction. */
function slugOf({ vedtak: { key }, omgang }: ReadyUtkast): string[] {
  const punkt = key.punkt === '' ? [] : [`punkt-${key.punkt}`]
  return [key.sesjon, String(key.nummer), ...punkt, ...(omgang === 0 ? [] : [`rettelse-${omgang}`])]
}

/**
 * Case officers and coordinators hear that it is public; SMK too, which sees what stayed behind, and the committees, which
 * are to review it.
 */
async function tellAar(tx: Db, published: ReadyUtkast[], { sesjon, now }: { sesjon: string; now: Date }) {
  const departementer = [...new Set(published.map(({ departementId }) => departementId))]
  const officers = published.flatMap(({ saksbehandlerId }) => saksbehandlerId ?? [])
  const holders = [await listHolders(tx, { roles: ['SMK'], departementId: null, now })]
  for (const departementId of departementer) {
    holders.push(await listHolders(tx, { roles: ['KOORDINATOR'], departementId, now }))
  }
  await notify(tx, [...officers, ...holders.flat()], {
    slag: 'PUBLISERT',
    nokkel: `PUBLISERT/${sesjon}`,
    vedtakId: null,
    rapporteringssesjon: sesjon,
    now,
  })
  const vedtakIds = published.map(({ vedtakId }) => vedtakId)
  await tellPublished(tx, { rapporteringssesjon: sesjon, vedtakIds, key: sesjon, now })
  await tellPromiseMoves(tx, { rapporteringssesjon: sesjon, vedtakIds, now })
}

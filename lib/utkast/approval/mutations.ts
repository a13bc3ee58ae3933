import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal } from '@/lib/handling/refusal'
import type { Asker, Told } from '@/lib/handling/types'
import { sha256 } from '@/lib/hendelse/canonical'
import { departementerOf, heldRole } from '@/lib/user/policy'
import { notify } from '@/lib/varsel/mutations'
import { listHolders } from '@/lib/varsel/queries'
import { isNothingCorrected } from '../correction/queries'
import { planPublication } from '../publication/mutations'
import { loggedUtkast } from '../queries'
import type { UtkastStatus } from '../types'
import { findTexts, holdText, listChosen, type FoundText, type HeldText } from './queries'
import { mayApprove, mayOpen, maySend, maySendBack, mayWithdraw } from './policy'
import { missingIn } from './rules'
import { bulkSchema, revisionSchema, sendBackSchema, sendSchema, type BulkInput, type RevisionInput, type SendBackInput } from './schema' // prettier-ignore
import type { BulkOutcome } from './types'

/** A step of a text on its way. */
type Step = 'UTKAST_SENDT' | 'UTKAST_SENDT_TILBAKE' | 'UTKAST_GODKJENT' | 'UTKAST_GODKJENNING_TRUKKET'

const read = (tx: Db, { utkastId }: { utkastId: string }) => holdText(tx, utkastId)

/** The event of a step from one status to the next. */
function stepped(type: Step, { row, unit, text }: HeldText, status: UtkastStatus): Told {
  return { type, vedtak: unit, for: loggedUtkast(row, text), etter: loggedUtkast({ ...row, status }, text) }
}

/** A draft goes to those who approve, when it has what a print needs. */
export const sendText: Handling<RevisionInput, HeldText, null> = {
  name: 'sendText',
  schema: sendSchema,
  read,
  policy: maySend,
  write: async (tx, { subject, viewer, now }) => {
    const { id, text, revisjon, vedtakId, rapporteringssesjon, departementId, skrevetAv } = subject
    const missing = missingIn(text)
    if (Object.keys(missing).length > 0) throw new Refusal('INVALID', missing)
    if (await isNothingCorrected(tx, subject)) throw new Refusal('NOTHING_CORRECTED')
    await tx.utkast.update({
      where: { id },
      data: { status: 'TIL_GODKJENNING', sendt: now, sendtAv: viewer.userId },
    })
    return {
      data: null,
      events: [stepped('UTKAST_SENDT', subject, 'TIL_GODKJENNING')],
      after: async () => {
        const holders = await listHolders(tx, { roles: ['GODKJENNER'], departementId, now })
        const told = holders.filter((userId) => !skrevetAv.includes(userId))
        const nokkel = `TIL_GODKJENNING/${id}/${revisjon}`
        await notify(tx, told, { slag: 'TIL_GODKJENNING', nokkel, vedtakId, rapporteringssesjon, now })
      },
    }
  },
}

/** Back to its writers, who are told why. */
export const sendBack: Handling<SendBackInput, HeldText, null> = {
  name: 'sendBack',
  schema: sendBackSchema,
  read,
  policy: maySendBack,
  write: async (tx, { subject, input: { kommentar }, viewer, now }) => {
    const { id, vedtakId, rapporteringssesjon, sendtAv, saksbehandlerId } = subject
    const notat = randomUUID()
    await tx.utkast.update({ where: { id }, data: { status: 'UTKAST', sendt: null, sendtAv: null } })
    await tx.notat.create({
      data: { id: notat, utkastId: id, slag: 'SENDT_TILBAKE', tekst: kommentar, skrevetAv: viewer.userId, skrevet: now }, // prettier-ignore
    })
    return {
      data: null,
      events: [
        stepped('UTKAST_SENDT_TILBAKE', subject, 'UTKAST'),
        {
          type: 'NOTAT_SKREVET',
          vedtak: subject.unit,
          for: null,
          etter: { notat, utkast: id, slag: 'SENDT_TILBAKE', tekst: sha256(kommentar) },
        },
      ],
      after: async () => {
        const told = [sendtAv, saksbehandlerId].flatMap((userId) => userId ?? [])
        const nokkel = `SENDT_TILBAKE/${notat}`
        await notify(tx, told, { slag: 'SENDT_TILBAKE', nokkel, vedtakId, rapporteringssesjon, now })
      },
    }
  },
}

/** Four eyes have seen it: it becomes public at the moment of its year, or at once when that is past. */
export const approveText: Handling<RevisionInput, HeldText, null> = {
  name: 'approveText',
  schema: revisionSchema,
  read,
  policy: mayApprove,
  write: async (tx, { subject, viewer, now }) => ({
    data: null,
    events: [await approve(tx, subject, { viewer, now })],
    after: () => publishSoon(tx, [subject], now),
  }),
}

async function approve(tx: Db, subject: HeldText, { viewer, now }: Asker): Promise<Told> {
  await tx.utkast.update({
    where: { id: subject.id },
    data: { status: 'KLAR', godkjent: now, godkjentAv: viewer.userId },
  })
  return stepped('UTKAST_GODKJENT', subject, 'KLAR')
}

/** Corrections, and texts of a year that is public, wait for no moment. */
async function publishSoon(tx: Db, texts: HeldText[], now: Date): Promise<void> {
  const aar = [...new Set(texts.map(({ rapporteringssesjon }) => rapporteringssesjon))]
  const published = await tx.rapporteringsaar.count({
    where: { sesjonId: { in: aar }, publisert: { not: null } },
  })
  if (published > 0 || texts.some(({ omgang }) => omgang > 0)) await planPublication(tx, now)
}

/** An approval is taken back before the text is public. */
export const withdrawApproval: Handling<RevisionInput, HeldText, null> = {
  name: 'withdrawApproval',
  schema: revisionSchema,
  read,
  policy: mayWithdraw,
  write: async (tx, { subject }) => {
    await tx.utkast.update({
      where: { id: subject.id },
      data: { status: 'TIL_GODKJENNING', godkjent: null, godkjentAv: null },
    })
    return { data: null, events: [stepped('UTKAST_GODKJENNING_TRUKKET', subject, 'TIL_GODKJENNING')] }
  },
}

/** Tells that somebody who may approve has opened this revision. */
export const openText: Handling<RevisionInput, FoundText & { isOpened: boolean }, null> = {
  name: 'openText',
  schema: revisionSchema,
  read: async (tx, { utkastId, revisjon }, { viewer }) => {
    const key = { utkastId_revisjon_userId: { utkastId, revisjon, userId: viewer.userId } }
    const isOpened = (await tx.utkastLest.findUnique({ where: key })) !== null
    // Looked at without holding it: opening it again writes nothing at all.
    const [found] = await findTexts(tx, [utkastId])
    return found ? { ...found, isOpened } : null
  },
  policy: mayOpen,
  write: async (tx, { subject, viewer, now }) => {
    const { id: utkastId, revisjon, unit, text, isOpened } = subject
    if (isOpened) return { data: null, events: null }
    await tx.utkastLest.create({ data: { utkastId, revisjon, userId: viewer.userId, lest: now } })
    const logged = loggedUtkast(subject, text)
    return { data: null, events: [{ type: 'UTKAST_LEST', vedtak: unit, for: logged, etter: logged }] }
  },
}

interface Chosen {
  text: FoundText
  revisjon: number
}

/**
 * Approves several that are unchanged from last year, each with an event of its own. Whatever must be looked at by itself is
 * left as it is, and told why.
 */
export const approveTexts: Handling<BulkInput, Chosen[], BulkOutcome[]> = {
  name: 'approveTexts',
  schema: bulkSchema,
  read: async (tx, { valgt }, { viewer }) => {
    const own = departementerOf(viewer, ['GODKJENNER'])
    const found = await findTexts(tx, valgt.map(({ utkastId }) => utkastId)) // prettier-ignore
    const chosen = valgt.flatMap(({ utkastId, revisjon }) => {
      const text = found.find(({ id }) => id === utkastId)
      return text && own.includes(text.departementId) ? [{ text, revisjon }] : []
    })
    return chosen.length === valgt.length ? chosen : null
  },
  policy: (viewer, [first]) => (first ? heldRole(viewer, ['GODKJENNER'], first.text.departementId) : null) ?? 'NOT_ALLOWED', // prettier-ignore
  write: async (tx, { subject: chosen, viewer, now }) => {
    const asker = { viewer, now }
    const seen = await outcomes(tx, chosen, asker)
    const hopeful = chosen.filter((_, i) => seen[i]?.reason === null)
    // Nothing is held, and nothing written, for those that must be looked at by themselves anyway.
    if (hopeful.length === 0) return { data: seen, events: null }
    const held = await holdAll(tx, hopeful)
    const data = await outcomes(tx, chosen, asker)
    const approved = held.filter(({ id }) => data.some((it) => it.utkastId === id && it.reason === null))
    const events: Told[] = []
    for (const text of approved) events.push(await approve(tx, text, asker))
    const [first, ...rest] = events
    // All of them were changed while this waited for them.
    if (!first) throw new Refusal('STALE')
    return { data, events: [first, ...rest], after: () => publishSoon(tx, approved, now) }
  },
}

/** In one order, so that two who approve at once wait for each other and never in a ring. */
async function holdAll(tx: Db, chosen: Chosen[]): Promise<HeldText[]> {
  const held: HeldText[] = []
  for (const id of chosen.map(({ text }) => text.id).sort()) {
    const text = await holdText(tx, id)
    if (text !== null) held.push(text)
  }
  return held
}

async function outcomes(tx: Db, chosen: Chosen[], asker: Asker): Promise<BulkOutcome[]> {
  const items = await listChosen(tx, chosen.map(({ text }) => text.id), asker) // prettier-ignore
  return chosen.map(({ text: { id: utkastId }, revisjon }) => {
    const item = items.find((it) => it.utkastId === utkastId)
    return { utkastId, reason: item?.revisjon === revisjon ? item.reason : 'STALE' }
  })
}

import 'server-only'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal } from '@/lib/handling/refusal'
import type { Asker, Decision, Told } from '@/lib/handling/types'
import type { Viewer } from '@/lib/user/types'
import { mayDecide, mayReadGjennomgang, type GjennomgangSubject } from '../policy'
import { loggedEnhet, subjectOf } from '../queries'
import { avgjorelseColumns } from '../rules'
import { gjennomgangSchema } from '../schema'
import type { Avgjorelse } from '../types'
import { findAccountId, findBefore, findEnheter, findLastOwn, holdEnhet, type FoundEnhet } from './queries'
import { decideManySchema, decideSchema, type DecideInput, type DecideManyInput } from './schema'
import type { BulkOutcome, Decided, Undone, Version } from './types'

/**
 * A secretary decides a unit from the revision they had read. Whoever comes second is refused (`STALE`) and sees what the
 * first decided. Every decision is kept.
 */
export const decideEnhet: Handling<DecideInput, FoundEnhet, Decided> = {
  name: 'decideEnhet',
  schema: decideSchema,
  read: (tx, { enhetId }) => holdEnhet(tx, enhetId),
  policy: (viewer, found, asked) => mayDecideThis(viewer, found, asked),
  write: async (tx, { input, subject, viewer, now }) => {
    const event = await decide(tx, subject, { ...input, viewer, now })
    return { data: { enhetId: input.enhetId, revisjon: input.revisjon + 1 }, events: [event] }
  },
}

interface Said extends Asker {
  avgjorelse: Avgjorelse
  begrunnelse: string
}

function mayDecideThis(
  viewer: Viewer,
  { review, row }: FoundEnhet,
  { avgjorelse, revisjon }: { avgjorelse: Avgjorelse; revisjon: number },
): Decision {
  const decided = mayDecide(viewer, review, avgjorelse)
  return typeof decided === 'string' || row.revisjon === revisjon ? decided : 'STALE'
}

async function decide(tx: Db, found: FoundEnhet, { avgjorelse, begrunnelse, ...asker }: Said): Promise<Told> {
  const said = { ...avgjorelseColumns(avgjorelse), begrunnelse }
  const rapporteringId = await findAccountId(tx, found, asker.now)
  return appendVersion(tx, found, { said, rapporteringId, angrer: null, asker })
}

interface NewVersion {
  said: ReturnType<typeof avgjorelseColumns> & { begrunnelse: string }
  rapporteringId: number | null
  angrer: number | null
  asker: Asker
}

async function appendVersion(
  tx: Db,
  { row, unit }: FoundEnhet,
  { said, rapporteringId, angrer, asker: { viewer, now } }: NewVersion,
): Promise<Told> {
  const revisjon = row.revisjon + 1
  await tx.gjennomgangVersjon.create({
    data: { enhetId: row.id, revisjon, ...said, angrer, lagretAv: viewer.userId, lagret: now },
  })
  await tx.gjennomgangEnhet.update({
    where: { id: row.id },
    data: { ...said, revisjon, rapporteringId, endret: now, endretAv: viewer.userId },
  })
  return {
    type: angrer === null ? 'ENHET_AVGJORT' : 'ENHET_ANGRET',
    vedtak: unit,
    for: loggedEnhet(row),
    etter: loggedEnhet({ ...row, ...said, revisjon }),
  }
}

interface UndoSubject {
  review: GjennomgangSubject
  last: Version | null
}

/** A secretary takes back their own newest decision that still stands; what stood before it stands again. */
export const undoDecision: Handling<{ gjennomgangId: string }, UndoSubject, Undone> = {
  name: 'undoDecision',
  schema: gjennomgangSchema,
  read: async (tx, { gjennomgangId: id }, { viewer }) => {
    const row = await tx.gjennomgang.findUnique({ where: { id } })
    return row && { review: subjectOf(row), last: await findLastOwn(tx, id, viewer.userId) }
  },
  policy: (viewer, { review, last }) => {
    const decided = mayDecide(viewer, review, null)
    return typeof decided === 'string' || last !== null ? decided : 'NOTHING_TO_UNDO'
  },
  write: async (tx, { subject: { last }, viewer, now }) => {
    const found = last && (await holdEnhet(tx, last.enhetId))
    const again = found && (await findLastOwn(tx, found.review.id, viewer.userId))
    // Somebody decided or published between the look and the hold: nothing is taken back that was not looked at.
    if (
      !found ||
      found.review.isPublished ||
      again?.enhetId !== last.enhetId ||
      again.revisjon !== last.revisjon
    )
      throw new Refusal('STALE')
    const before = await findBefore(tx, last)
    const { resultat = null, anbefaling = null, begrunnelse = '' } = before ?? {}
    const event = await appendVersion(tx, found, {
      said: { resultat, anbefaling, begrunnelse },
      rapporteringId: before && (await findAccountId(tx, found, before.lagret)),
      angrer: last.revisjon,
      asker: { viewer, now },
    })
    const { sesjon, nummer, punkt } = found.unit
    return { data: { enhetId: last.enhetId, sesjon, nummer, punkt }, events: [event] }
  },
}

interface ManySubject {
  /** The viewer's own: one review at a time. */
  review: GjennomgangSubject
  outcomes: BulkOutcome[]
}

/**
 * Decides several units alike in one transaction, each with a version and an event of its own. What somebody has decided
 * meanwhile, or what is not on this bench, is left as it is and told of; the others are decided whole.
 */
export const decideEnheter: Handling<DecideManyInput, ManySubject, BulkOutcome[]> = {
  name: 'decideEnheter',
  schema: decideManySchema,
  read: async (tx, { valgt }, { viewer }) => {
    const found = await findEnheter(tx, valgt.map(({ enhetId }) => enhetId)) // prettier-ignore
    const own = found.find(({ review }) => mayReadGjennomgang(viewer, review) !== null)
    return own ? { review: own.review, outcomes: outcomesOf(valgt, found, own.review) } : null
  },
  policy: (viewer, { review }, { avgjorelse }) => mayDecide(viewer, review, avgjorelse),
  write: async (tx, { input, subject: { review, outcomes }, viewer, now }) => {
    const hopeful = outcomes.filter(({ reason }) => reason === null)
    // Nothing is held, and nothing written, where all are left as they are.
    if (hopeful.length === 0) return { data: outcomes, events: null }
    const held = await holdAll(tx, hopeful)
    if (held.some((one) => one.review.isPublished)) throw new Refusal('REVIEW_PUBLISHED')
    const data = outcomesOf(input.valgt, held, review).map((one, i) => {
      const before = outcomes[i]
      return before && before.reason !== null ? before : one
    })
    const decided = held.filter(({ row }) => data.some((it) => it.enhetId === row.id && it.reason === null))
    const events: Told[] = []
    for (const found of decided) events.push(await decide(tx, found, { ...input, viewer, now }))
    const [first, ...rest] = events
    // All of them were decided while this waited for them.
    if (!first) throw new Refusal('STALE')
    return { data, events: [first, ...rest] }
  },
}

function outcomesOf(
  valgt: DecideManyInput['valgt'],
  found: readonly FoundEnhet[],
  { id }: GjennomgangSubject,
): BulkOutcome[] {
  return valgt.map(({ enhetId, revisjon }) => {
    const one = found.find(({ row, review }) => row.id === enhetId && review.id === id)
    return { enhetId, reason: !one ? 'NOT_ALLOWED' : one.row.revisjon === revisjon ? null : 'STALE' }
  })
}

/** In one order, so that two who decide at once wait for each other and never in a ring. */
async function holdAll(tx: Db, chosen: readonly BulkOutcome[]): Promise<FoundEnhet[]> {
  const held: FoundEnhet[] = []
  for (const id of chosen.map(({ enhetId }) => enhetId).sort()) {
    const found = await holdEnhet(tx, id)
    if (found !== null) held.push(found)
  }
  return held
}

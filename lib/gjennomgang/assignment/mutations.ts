import 'server-only'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal, refuseField } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import { notify } from '@/lib/varsel/mutations'
import { listSecretaries } from '@/lib/varsel/queries'
import { mayWorkOn, type GjennomgangSubject } from '../policy'
import { lockGjennomgang, loggedEnhet, subjectOf } from '../queries'
import { assignSchema, nobody, type AssignInput } from './schema'
import type { AssignOutcome } from './types'

type Unit = Awaited<ReturnType<typeof readUnits>>[number]
type Subject = GjennomgangSubject & { rapporteringssesjon: string; units: Unit[] }

function readUnits(tx: Db, gjennomgangId: string, ids: readonly string[]) {
  return tx.gjennomgangEnhet.findMany({
    where: { gjennomgangId, id: { in: [...ids] } },
    orderBy: { nr: 'asc' },
    include: { vedtak: { select: { sesjonId: true, nummer: true, punkt: true } } },
  })
}

/**
 * Gives units of a bench to a colleague in the secretariat, or takes them from one, with one event each. What was so already
 * stays as it is, and the answer tells which.
 */
export const assignEnheter: Handling<AssignInput, Subject, AssignOutcome[]> = {
  name: 'assignEnheter',
  schema: assignSchema,
  read: async (tx, { gjennomgangId, enhet }) => {
    const row = await tx.gjennomgang.findUnique({ where: { id: gjennomgangId } })
    const units = await readUnits(tx, gjennomgangId, enhet)
    if (row === null || units.length < enhet.length) return null
    return { ...subjectOf(row), rapporteringssesjon: row.rapporteringssesjon, units }
  },
  policy: mayWorkOn,
  write: async (tx, { input: { gjennomgangId, enhet, tildelt }, subject, viewer, now }) => {
    const tildeltId = tildelt === nobody ? null : tildelt
    const { komiteId, rapporteringssesjon } = subject
    if (tildeltId !== null) {
      const colleagues = await listSecretaries(tx, { komiteIds: [komiteId], now })
      if (!colleagues.includes(tildeltId)) throw refuseField('tildelt', 'INVALID')
    }
    // Nothing is held, and so nothing written, while there is nothing to do.
    const isGiven = (unit: Unit) => unit.tildeltId === tildeltId
    if (subject.units.every(isGiven)) return { data: outcomes(subject.units, []), events: null }
    const units = await holdUnits(tx, gjennomgangId, enhet)
    const given = units.filter((unit) => !isGiven(unit))
    const [first, ...others] = given.map((unit) => toldOf(unit, tildeltId))
    // A colleague did the same meanwhile.
    if (first === undefined) throw new Refusal('STALE')
    await tx.gjennomgangEnhet.updateMany({
      where: { id: { in: given.map(({ id }) => id) } },
      data: { tildeltId },
    })
    return {
      data: outcomes(units, given),
      events: [first, ...others],
      after: async (db, _asker, numbers) => {
        // Nobody is told what they did themselves.
        if (tildeltId === null || tildeltId === viewer.userId) return
        for (const [i, { vedtakId }] of given.entries()) {
          const nokkel = `KOMITE_TILDELT/${numbers[i] ?? ''}`
          await notify(db, [tildeltId], { slag: 'KOMITE_TILDELT', nokkel, vedtakId, rapporteringssesjon, now }) // prettier-ignore
        }
      },
    }
  },
}

/** The units as they are now, the review first, so that none is given away while it is being published. */
async function holdUnits(tx: Db, gjennomgangId: string, ids: readonly string[]): Promise<Unit[]> {
  const review = await lockGjennomgang(tx, gjennomgangId)
  if (review === null || review.publisert !== null) throw new Refusal('REVIEW_PUBLISHED')
  // In one order: of two who give the same units at once, the second waits instead of both.
  await tx.$queryRaw`SELECT id FROM gjennomgang_enhet WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  return readUnits(tx, gjennomgangId, ids)
}

function toldOf(unit: Unit, tildeltId: string | null): Told {
  const { vedtakId: id, vedtak } = unit
  return {
    type: 'ENHET_TILDELT',
    vedtak: { id, sesjon: vedtak.sesjonId, nummer: vedtak.nummer, punkt: vedtak.punkt },
    for: loggedEnhet(unit),
    etter: loggedEnhet({ ...unit, tildeltId }),
  }
}

function outcomes(units: readonly Unit[], given: readonly Unit[]): AssignOutcome[] {
  return units.map((unit) => ({
    enhetId: unit.id,
    nr: unit.nr,
    outcome: given.includes(unit) ? 'GIVEN' : 'ALREADY',
  }))
}

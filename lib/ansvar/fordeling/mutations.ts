import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import { sha256 } from '@/lib/hendelse/canonical'
import type { LoggedFordeling } from '@/lib/hendelse/logged/types'
import { mayAnswerFordeling, mayDistribute, maySteer } from '../policy'
import { ansvarAmong, ansvarEvents, writeAnsvar } from '../responsibility/mutations'
import { findDepartementId, lockUnit } from '../responsibility/queries'
import { askForAnswer } from '../notice/mutations'
import {
  answerFordelingSchema,
  distributeProposedSchema,
  distributeSchema,
  returnFordelingSchema,
} from '../schema'
import type { FordelingSubject, UnitSubject } from '../types'
import { lockFordeling, lockOpenFordeling, lockProposed } from './queries'

type Logged = Omit<FordelingSubject, 'key' | 'vedtakId'> & { grunn?: string | null }

/** An attempt as the log tells it. */
export function loggedFordeling({
  id,
  departementId,
  medansvar,
  status,
  grunn = null,
}: Logged): LoggedFordeling {
  return {
    fordeling: id,
    departement: departementId,
    medansvar,
    status,
    grunn: grunn === null ? null : sha256(grunn),
  }
}

type DistributeInput = { vedtakId: number; departement: string; medansvar: string[] }
type Distributed = UnitSubject & { open: FordelingSubject | null }

/** SMK sends a vedtak to a departement with others beside it; another one than before where nobody has answered yet. */
export const distributeVedtak: Handling<DistributeInput, Distributed, null> = {
  name: 'distributeVedtak',
  schema: distributeSchema,
  read: async (tx, { vedtakId }, { now }) => {
    const unit = await lockUnit(tx, { vedtakId }, now)
    return unit && { ...unit, open: await lockOpenFordeling(tx, vedtakId) }
  },
  policy: mayDistribute,
  write: async (tx, { input, subject, viewer, now }) => {
    const { vedtakId, key, open } = subject
    const departementId = await findDepartementId(tx, input.departement, now)
    if (departementId === null) throw refuseField('departement', 'INVALID')
    const medansvar = await findAll(tx, { slugs: input.medansvar, but: departementId, now })
    const sent = {
      departementId,
      medansvar,
      status: 'SENDT',
      opprettet: now,
      opprettetAv: viewer.userId,
    } as const
    const id = open?.id ?? randomUUID()
    if (open?.status === 'SENDT' && isSame(open, sent)) return { data: null, events: null }
    if (open) await tx.fordeling.update({ where: { id }, data: sent })
    else await tx.fordeling.create({ data: { id, vedtakId, ...sent } })
    const told: Told = {
      type: 'FORDELING_SENDT',
      vedtak: { ...key, id: vedtakId },
      for: open && loggedFordeling(open),
      etter: loggedFordeling({ id, ...sent }),
    }
    return {
      data: null,
      events: [told],
      after: (inTx, _asker, [nr = 0]) => askForAnswer(inTx, 'FORDELT', { vedtakId, departementId, nr, now }),
    }
  },
}

function isSame(one: FordelingSubject, other: { departementId: number; medansvar: number[] }): boolean {
  return one.departementId === other.departementId && one.medansvar.join() === other.medansvar.join()
}

async function findAll(
  tx: Db,
  { slugs, but, now }: { slugs: readonly string[]; but: number; now: Date },
): Promise<number[]> {
  const ids: number[] = []
  for (const slug of slugs) {
    const id = await findDepartementId(tx, slug, now)
    if (id === null) throw refuseField('medansvar', 'INVALID')
    if (id !== but && !ids.includes(id)) ids.push(id)
  }
  return ids.sort((a, b) => a - b)
}

/** SMK sends every vedtak to the departement that was proposed when it was registered: a file brings many. */
export const distributeProposed: Handling<Record<string, never>, FordelingSubject[], null> = {
  name: 'distributeProposed',
  schema: distributeProposedSchema,
  read: (tx) => lockProposed(tx),
  policy: maySteer,
  write: async (tx, { subject: proposed, viewer, now }) => {
    const sent = { status: 'SENDT', opprettet: now, opprettetAv: viewer.userId } as const
    const [first, ...rest] = proposed.map((one): Told => {
      const vedtak = { ...one.key, id: one.vedtakId }
      return { type: 'FORDELING_SENDT', vedtak, for: loggedFordeling(one), etter: loggedFordeling({ ...one, ...sent }) } // prettier-ignore
    })
    if (first === undefined) return { data: null, events: null }
    await tx.fordeling.updateMany({ where: { id: { in: proposed.map(({ id }) => id) } }, data: sent })
    return {
      data: null,
      events: [first, ...rest],
      after: async (inTx, _asker, numbers) => {
        for (const [i, { vedtakId, departementId }] of proposed.entries())
          await askForAnswer(inTx, 'FORDELT', { vedtakId, departementId, nr: numbers[i] ?? 0, now })
      },
    }
  },
}

/** The departement takes the vedtak on: from today it answers for it, in public. */
export const acceptFordeling: Handling<{ fordelingId: string }, FordelingSubject, null> = {
  name: 'acceptFordeling',
  schema: answerFordelingSchema,
  read: (tx, { fordelingId }) => lockFordeling(tx, fordelingId),
  policy: mayAnswerFordeling,
  write: async (tx, { subject, viewer, now }) => {
    const { id, vedtakId, key, departementId: hovedansvar, medansvar } = subject
    await tx.fordeling.update({
      where: { id },
      data: { status: 'GODTATT', svart: now, svartAv: viewer.userId },
    })
    const answered: Told = {
      type: 'FORDELING_GODTATT',
      vedtak: { ...key, id: vedtakId },
      for: loggedFordeling(subject),
      etter: loggedFordeling({ ...subject, status: 'GODTATT' }),
    }
    const taken = await ansvarEvents(tx, { vedtakId, key, hovedansvar, medansvar }, now)
    const events: [Told, ...Told[]] = [answered, ...taken]
    return {
      data: null,
      events,
      after: (inTx, _asker, numbers) =>
        writeAnsvar(inTx, vedtakId, { events: ansvarAmong(events, numbers), now }),
    }
  },
}

/** The departement sends it back, and says why: it is SMK's again. */
export const returnFordeling: Handling<{ fordelingId: string; grunn: string }, FordelingSubject, null> = {
  name: 'returnFordeling',
  schema: returnFordelingSchema,
  read: (tx, { fordelingId }) => lockFordeling(tx, fordelingId),
  policy: mayAnswerFordeling,
  write: async (tx, { input: { grunn }, subject, viewer, now }) => {
    const { id, vedtakId, key } = subject
    const status = 'SENDT_TILBAKE' as const
    await tx.fordeling.update({ where: { id }, data: { status, grunn, svart: now, svartAv: viewer.userId } })
    const told: Told = {
      type: 'FORDELING_SENDT_TILBAKE',
      vedtak: { ...key, id: vedtakId },
      for: loggedFordeling(subject),
      etter: loggedFordeling({ ...subject, status, grunn }),
    }
    return {
      data: null,
      events: [told],
      after: (inTx, _asker, [nr = 0]) =>
        askForAnswer(inTx, 'SENDT_TILBAKE_TIL_SMK', { vedtakId, departementId: null, nr, now }),
    }
  },
}

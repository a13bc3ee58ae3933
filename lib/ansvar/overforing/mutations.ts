import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import type { Asker, Told } from '@/lib/handling/types'
import { sha256 } from '@/lib/hendelse/canonical'
import type { LoggedOverforing } from '@/lib/hendelse/logged/types'
import type { UnitKey } from '@/lib/vedtak/types'
import { lockUtkast, loggedUtkast } from '@/lib/utkast/queries'
import {
  mayAnswerOverforing,
  mayDecideOverforing,
  mayProposeOverforing,
  mayWithdrawOverforing,
} from '../policy'
import { ansvarAmong, ansvarEvents, writeAnsvar } from '../responsibility/mutations'
import { findDepartementId, lockUnit } from '../responsibility/queries'
import { tellTransferred } from '@/lib/varsel/komite/mutations'
import { askForAnswer, tellParties } from '../notice/mutations'
import {
  acceptOverforingSchema,
  decideOverforingSchema,
  proposeOverforingSchema,
  refuseOverforingSchema,
  withdrawOverforingSchema,
} from '../schema'
import type { OverforingStatus, OverforingSubject, UnitSubject } from '../types'
import { lockOverforing } from './queries'

/** A step of a transfer as the log tells it; `said` is what was said with it. */
function logged(
  { id, fraId, tilId }: Pick<OverforingSubject, 'id' | 'fraId' | 'tilId'>,
  status: OverforingStatus,
  said: string,
): LoggedOverforing {
  // prettier-ignore
  return { overforing: id, fra: fraId, til: tilId, status, tekst: sha256(said) }
}

interface ProposeInput {
  sesjon: string
  nummer: number
  punkt: string
  departement: string
  grunn: string
}

/** The departement that answers for a unit proposes that another take it over. It answers for it until then. */
export const proposeOverforing: Handling<ProposeInput, UnitSubject, null> = {
  name: 'proposeOverforing',
  schema: proposeOverforingSchema,
  read: (tx, { sesjon, nummer, punkt }, { now }) =>
    lockUnit(tx, { key: { sesjon: sesjon.replace(/[–−/]/u, '-'), nummer, punkt } }, now),
  policy: mayProposeOverforing,
  write: async (tx, { input, subject, viewer, now }) => {
    const { vedtakId, key, responsibleId: fraId } = subject
    const tilId = await findDepartementId(tx, input.departement, now)
    if (fraId === null) throw new Error('the policy lets nobody propose what nobody answers for')
    if (tilId === null) throw refuseField('departement', 'INVALID')
    if (tilId === fraId) throw refuseField('departement', 'SAME_DEPARTEMENT')
    const id = randomUUID()
    const { grunn } = input
    const row = { id, vedtakId, fraId, tilId, status: 'FORESLATT' as const, grunn }
    await tx.overforing.create({ data: { ...row, foreslattAv: viewer.userId, foreslatt: now } })
    const etter = logged(row, 'FORESLATT', grunn)
    return {
      data: null,
      events: [{ type: 'OVERFORING_FORESLATT', vedtak: { ...key, id: vedtakId }, for: null, etter }],
      after: (inTx, _asker, [nr = 0]) =>
        askForAnswer(inTx, 'OVERFORING', { vedtakId, departementId: tilId, nr, now }),
    }
  },
}

type Stored = OverforingSubject & { said: string }

type Besvart = Extract<Told, { type: 'OVERFORING_BESVART' }>

function besvart(subject: Stored, status: OverforingStatus, said: string): Besvart {
  const { vedtakId: id, key } = subject
  return {
    type: 'OVERFORING_BESVART',
    vedtak: { ...key, id },
    for: logged(subject, subject.status, subject.said),
    etter: logged(subject, status, said),
  }
}

/** Tells the coordinators of some departementer what came of it. */
function afterAnswer({ vedtakId }: Stored, departementer: number[]) {
  return (tx: Db, { viewer, now }: Asker, [nr = 0]: number[]) =>
    tellParties(tx, { vedtakId, departementer, nr, by: viewer.userId, now })
}

/** The other departement takes it over: the responsibility, with the texts on their way to print. */
export const acceptOverforing: Handling<{ overforingId: string; svar: string }, Stored, null> = {
  name: 'acceptOverforing',
  schema: acceptOverforingSchema,
  read: (tx, { overforingId }, { now }) => lockOverforing(tx, overforingId, now),
  policy: mayAnswerOverforing,
  write: async (tx, { input: { svar }, subject, viewer, now }) => {
    const data = { status: 'GODTATT' as const, svar, svartAv: viewer.userId, svart: now }
    await tx.overforing.update({ where: { id: subject.id }, data })
    return moved(tx, subject, { told: besvart(subject, 'GODTATT', svar), now })
  },
}

/** The other departement says no, and why: SMK decides. */
export const refuseOverforing: Handling<{ overforingId: string; svar: string }, Stored, null> = {
  name: 'refuseOverforing',
  schema: refuseOverforingSchema,
  read: (tx, { overforingId }, { now }) => lockOverforing(tx, overforingId, now),
  policy: mayAnswerOverforing,
  write: async (tx, { input: { svar }, subject, viewer, now }) => {
    const data = { status: 'AVSLATT' as const, svar, svartAv: viewer.userId, svart: now }
    await tx.overforing.update({ where: { id: subject.id }, data })
    const { vedtakId, fraId } = subject
    return {
      data: null,
      events: [besvart(subject, 'AVSLATT', svar)],
      after: async (inTx, asker, numbers) => {
        const [nr = 0] = numbers
        await askForAnswer(inTx, 'OVERFORING', { vedtakId, departementId: null, nr, now })
        await afterAnswer(subject, [fraId])(inTx, asker, numbers)
      },
    }
  },
}

type DecideInput = { overforingId: string; utfall: 'FLYTTET' | 'BLIR'; avgjorelse: string }

/** SMK decides where the two do not agree. */
export const decideOverforing: Handling<DecideInput, Stored, null> = {
  name: 'decideOverforing',
  schema: decideOverforingSchema,
  read: (tx, { overforingId }, { now }) => lockOverforing(tx, overforingId, now),
  policy: mayDecideOverforing,
  write: async (tx, { input: { utfall, avgjorelse }, subject, viewer, now }) => {
    const data = { status: utfall, avgjorelse, avgjortAv: viewer.userId, avgjort: now }
    await tx.overforing.update({ where: { id: subject.id }, data })
    const told = besvart(subject, utfall, avgjorelse)
    return utfall === 'BLIR'
      ? { data: null, events: [told], after: afterAnswer(subject, [subject.fraId, subject.tilId]) }
      : moved(tx, subject, { told, now })
  },
}

/** The sender takes it back. */
export const withdrawOverforing: Handling<{ overforingId: string }, Stored, null> = {
  name: 'withdrawOverforing',
  schema: withdrawOverforingSchema,
  read: (tx, { overforingId }, { now }) => lockOverforing(tx, overforingId, now),
  policy: mayWithdrawOverforing,
  write: async (tx, { subject }) => {
    await tx.overforing.update({ where: { id: subject.id }, data: { status: 'TRUKKET' } })
    const events: [Told] = [besvart(subject, 'TRUKKET', '')]
    return { data: null, events, after: afterAnswer(subject, [subject.tilId]) }
  },
}

/** The responsibility moves, and with it what is written and not published. */
async function moved(
  tx: Db,
  { vedtakId, key, fraId, tilId }: Stored,
  { told, now }: { told: Besvart; now: Date },
) {
  const taken = await ansvarEvents(tx, { vedtakId, key, hovedansvar: tilId, medansvar: [] }, now)
  const events: [Told, ...Told[]] = [
    told,
    ...taken,
    ...(await moveUtkast(tx, { vedtakId, key, fraId, tilId, now })),
  ]
  return {
    data: null,
    events,
    after: async (inTx: Db, { viewer }: Asker, numbers: number[]) => {
      await writeAnsvar(inTx, vedtakId, { events: ansvarAmong(events, numbers), now })
      // Whoever said yes has done it themselves; where SMK decided, both are told.
      const departementer = told.etter.status === 'GODTATT' ? [fraId] : [fraId, tilId]
      await tellParties(inTx, { vedtakId, departementer, nr: numbers[0] ?? 0, by: viewer.userId, now })
      await tellTransferred(inTx, { vedtakIds: [vedtakId], kjoringId: null, now })
    },
  }
}

interface Move {
  vedtakId: number
  key: UnitKey
  fraId: number
  tilId: number
  now: Date
}

/**
 * Gives the texts to the other departement, with all that hangs on them. Nobody there has them assigned yet; what the
 * first one's approver was to read, or has approved, is a draft again: the new one's has not read it.
 */
async function moveUtkast(tx: Db, { vedtakId, key, fraId, tilId, now }: Move): Promise<Told[]> {
  const rows = await tx.utkast.findMany({
    where: { vedtakId, departementId: fraId, status: { not: 'PUBLISERT' } },
    orderBy: [{ rapporteringssesjon: 'asc' }, { omgang: 'asc' }],
    select: { id: true },
  })
  const told: Told[] = []
  for (const { id } of rows) {
    const held = await lockUtkast(tx, id)
    if (held === null) continue
    const { text, ...row } = held
    const status = row.status === 'IKKE_PABEGYNT' ? row.status : ('UTKAST' as const)
    const data = { departementId: tilId, saksbehandlerId: null, status }
    const unsent = { sendt: null, sendtAv: null, godkjent: null, godkjentAv: null, endret: now }
    await tx.utkast.update({ where: { id }, data: { ...data, ...unsent } })
    told.push({ type: 'UTKAST_TILDELT', vedtak: { ...key, id: vedtakId }, for: loggedUtkast(row, text), etter: loggedUtkast({ ...row, ...data }, text) }) // prettier-ignore
  }
  return told
}

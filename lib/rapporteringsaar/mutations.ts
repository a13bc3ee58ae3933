import 'server-only'
import { randomUUID } from 'node:crypto'
import { fromDay, osloMoment, toDay, today } from '../clock'
import type { Db } from '../db/connection'
import type { Handling } from '../handling/mutations'
import { refuseField } from '../handling/refusal'
import type { LoggedAar, LoggedFlytting } from '../hendelse/logged/types'
import { ensureSesjoner } from '../vedtak/mutations'
import { planPublication } from '../utkast/publication/mutations'
import { mayChangeFrister, mayOpen, mayProposeFlytting, maySettleFlytting } from './policy'
import {
  changeFristerSchema,
  openAarSchema,
  proposeFlyttingSchema,
  settleFlyttingSchema,
  type ChangeFristerInput,
  type OpenAarInput,
  type ProposeFlyttingInput,
  type SettleFlyttingInput,
} from './schema'

/** The year's row, held until the end of the transaction: publication and a move wait for each other. */
async function readYear(tx: Db, sesjon: string, now: Date) {
  await tx.$queryRaw`SELECT FROM rapporteringsaar WHERE sesjon_id = ${sesjon} FOR UPDATE`
  const row = await tx.rapporteringsaar.findUnique({
    where: { sesjonId: sesjon },
    include: { flyttingList: { where: { avgjort: null }, select: { id: true } } },
  })
  return {
    row,
    isOpen: row?.apnet != null,
    isPublished: row?.publisert != null || row?.offentligFra != null,
    isDue: row?.publiseres != null && row.publiseres <= now,
    isMoving: (row?.flyttingList.length ?? 0) > 0,
  }
}

type Year = Awaited<ReturnType<typeof readYear>>

/** SMK opens a year: from now on it has due dates, a moment of publication, and texts. */
export const openAar: Handling<OpenAarInput, Year, { sesjon: string }> = {
  name: 'openAar',
  schema: openAarSchema,
  read: (tx, { sesjon }, { now }) => readYear(tx, sesjon, now),
  policy: mayOpen,
  write: async (tx, { input: { sesjon, ...input }, now }) => {
    const publiseres = readMoment(input, now)
    const data = { apnet: now, ...readFrister(input, { publiseres, now, before: null }), publiseres, senest: fromDay(today(publiseres)) } // prettier-ignore
    await ensureSesjoner(tx, [sesjon])
    const row = await tx.rapporteringsaar.upsert({
      where: { sesjonId: sesjon },
      create: { sesjonId: sesjon, registrert: now, ...data },
      update: data,
    })
    return {
      data: { sesjon },
      events: [{ type: 'RAPPORTERINGSAAR_APNET', for: null, etter: loggedAar(row) }],
      after: () => planPublication(tx, publiseres),
    }
  },
}

/** SMK gives the departementer other due dates. */
export const changeFrister: Handling<ChangeFristerInput, Year, null> = {
  name: 'changeFrister',
  schema: changeFristerSchema,
  read: (tx, { sesjon }, { now }) => readYear(tx, sesjon, now),
  policy: mayChangeFrister,
  write: async (tx, { input, subject: { row: before }, now }) => {
    if (before?.publiseres == null) throw new Error(`${input.sesjon} has no moment of publication`)
    const { publiseres } = before
    const data = readFrister(input, { publiseres, now, before })
    const isSame = +data.fristUtkast === +(before.fristUtkast ?? 0) && +data.fristGodkjenning === +(before.fristGodkjenning ?? 0) // prettier-ignore
    if (isSame) return { data: null, events: null }
    const row = await tx.rapporteringsaar.update({ where: { sesjonId: input.sesjon }, data })
    return {
      data: null,
      events: [{ type: 'RAPPORTERINGSAAR_ENDRET', for: loggedAar(before), etter: loggedAar(row) }],
    }
  },
}

/** Somebody at SMK asks for another moment of publication. Until another confirms it, the old one counts. */
export const proposeFlytting: Handling<ProposeFlyttingInput, Year, null> = {
  name: 'proposeFlytting',
  schema: proposeFlyttingSchema,
  read: (tx, { sesjon }, { now }) => readYear(tx, sesjon, now),
  policy: mayProposeFlytting,
  write: async (tx, { input, subject: { row: year }, viewer, now }) => {
    if (year?.publiseres == null) throw new Error(`${input.sesjon} has no moment of publication`)
    const til = readMoment(input, now)
    if (+til === +year.publiseres) throw refuseField('klokkeslett', 'SAME_TIME')
    if (year.fristGodkjenning && today(til) < toDay(year.fristGodkjenning))
      throw refuseField('dag', 'BEFORE_GODKJENNING')
    const row = await tx.tidsflytting.create({
      data: { id: randomUUID(), sesjonId: input.sesjon, fra: year.publiseres, til, grunn: input.grunn, foreslattAv: viewer.userId, foreslatt: now }, // prettier-ignore
    })
    return { data: null, events: [{ type: 'TIDSFLYTTING_FORESLATT', for: null, etter: loggedFlytting(row) }] }
  },
}

type Move = Year & { move: MoveRow; foreslattAv: string; isSettled: boolean }

/** Another at SMK confirms the new moment, or refuses it; whoever proposed it may take it back. */
export const settleFlytting: Handling<SettleFlyttingInput, Move, null> = {
  name: 'settleFlytting',
  schema: settleFlyttingSchema,
  read: async (tx, { flyttingId }, { now }) => {
    const found = await tx.tidsflytting.findUnique({ where: { id: flyttingId }, select: { sesjonId: true } })
    if (found === null) return null
    const year = await readYear(tx, found.sesjonId, now)
    // Read after the year is held: of two who settle at once, the second finds it settled.
    const move = await tx.tidsflytting.findUniqueOrThrow({ where: { id: flyttingId } })
    return { ...year, move, foreslattAv: move.foreslattAv, isSettled: move.avgjort !== null }
  },
  policy: maySettleFlytting,
  write: async (tx, { input, subject: { move, row: year }, viewer, now }) => {
    const erBekreftet = input.svar === 'ja'
    if (erBekreftet && move.til <= now) throw refuseField('svar', 'IN_THE_PAST')
    if (erBekreftet && year?.fristGodkjenning && today(move.til) < toDay(year.fristGodkjenning))
      throw refuseField('svar', 'BEFORE_GODKJENNING')
    const settled = await tx.tidsflytting.update({
      where: { id: move.id },
      data: { avgjort: now, avgjortAv: viewer.userId, erBekreftet },
    })
    const told = { type: 'TIDSFLYTTING_AVGJORT', for: loggedFlytting(move), etter: loggedFlytting(settled) } as const // prettier-ignore
    if (!erBekreftet || year === null) return { data: null, events: [told] }
    const moved = await tx.rapporteringsaar.update({
      where: { sesjonId: move.sesjonId },
      data: { publiseres: move.til, senest: fromDay(today(move.til)) },
    })
    const changed = { type: 'RAPPORTERINGSAAR_ENDRET', for: loggedAar(year), etter: loggedAar(moved) } as const // prettier-ignore
    return { data: null, events: [told, changed], after: () => planPublication(tx, move.til) }
  },
}

/** A moment that has not been yet, by the clocks in Oslo. */
function readMoment({ dag, klokkeslett }: { dag: string; klokkeslett: string }, now: Date): Date {
  const moment = osloMoment(dag, klokkeslett)
  if (moment === null) throw refuseField('klokkeslett', 'NOT_A_TIME')
  if (dag < today(now)) throw refuseField('dag', 'IN_THE_PAST')
  if (moment <= now) throw refuseField('klokkeslett', 'IN_THE_PAST')
  return moment
}

interface Around {
  publiseres: Date
  now: Date
  before: { fristUtkast: Date | null; fristGodkjenning: Date | null } | null
}

/** Two last days in order, the second not after publication. One that stands already may have passed. */
function readFrister(
  input: { fristUtkast: string; fristGodkjenning: string },
  { publiseres, now, before }: Around,
) {
  const [fristUtkast, fristGodkjenning] = [fromDay(input.fristUtkast), fromDay(input.fristGodkjenning)]
  const isPast = (day: Date, held: Date | null | undefined) =>
    toDay(day) < today(now) && +day !== +(held ?? 0)
  if (isPast(fristUtkast, before?.fristUtkast)) throw refuseField('fristUtkast', 'IN_THE_PAST')
  if (isPast(fristGodkjenning, before?.fristGodkjenning)) throw refuseField('fristGodkjenning', 'IN_THE_PAST')
  if (fristGodkjenning < fristUtkast) throw refuseField('fristGodkjenning', 'BEFORE_UTKAST')
  if (today(publiseres) < toDay(fristGodkjenning))
    throw refuseField(before ? 'fristGodkjenning' : 'dag', before ? 'AFTER_PUBLISERES' : 'BEFORE_GODKJENNING')
  return { fristUtkast, fristGodkjenning }
}

interface AarRow {
  sesjonId: string
  fristUtkast: Date | null
  fristGodkjenning: Date | null
  publiseres: Date | null
  publisert: Date | null
}

/** A year as the log tells it. */
export function loggedAar({
  sesjonId,
  fristUtkast,
  fristGodkjenning,
  publiseres,
  publisert,
}: AarRow): LoggedAar {
  return {
    rapporteringssesjon: sesjonId,
    fristUtkast: fristUtkast && toDay(fristUtkast),
    fristGodkjenning: fristGodkjenning && toDay(fristGodkjenning),
    publiseres: publiseres?.toISOString() ?? null,
    publisert: publisert?.toISOString() ?? null,
  }
}

interface MoveRow {
  id: string
  sesjonId: string
  fra: Date
  til: Date
  foreslattAv: string
  avgjort: Date | null
  erBekreftet: boolean | null
}

function loggedFlytting({ id, sesjonId, fra, til, erBekreftet }: MoveRow): LoggedFlytting {
  return { flytting: id, rapporteringssesjon: sesjonId, fra: fra.toISOString(), til: til.toISOString(), erBekreftet } // prettier-ignore
}

import 'server-only'
import { fromDay, type Day } from '../clock'
import type { Db } from '../db/connection'
import type { Rapportering } from '../db/generated/client'
import { readMaalform } from '../import/maalform'
import type { UnitFacts } from '../import/types'
import { readVedtakType } from './rules'

/** Where a fact comes from: document, run, the day it became public, and now. */
export interface FactSource {
  dokumentId: number
  departementId: number | null
  rapporteringssesjon: string
  offentligFra: Day
  kjoringId: number
  now: Date
}

/** The columns every fact has. */
export function sourceColumns({ dokumentId, offentligFra, kjoringId, now }: FactSource) {
  return { dokumentId, offentligFra: fromDay(offentligFra), kjoringId, registrert: now }
}

/** Makes sure that these sessions are there: 1 October to 30 September. */
export async function ensureSesjoner(tx: Db, sesjoner: string[]): Promise<void> {
  const data = [...new Set(sesjoner)].map((id) => {
    const startAar = Number(id.slice(0, 4))
    return { id, startAar, fra: fromDay(`${startAar}-10-01`), til: fromDay(`${startAar + 1}-09-30`) }
  })
  await tx.sesjon.createMany({ data, skipDuplicates: true })
}

/**
 * Registers a unit, public from the day the Storting decided, else by the document's day at the latest. A row that a
 * cut-off run left is taken over.
 */
export async function registerVedtak(tx: Db, unit: UnitFacts, source: FactSource): Promise<number> {
  const { sesjon, nummer, punkt } = unit.key
  const { vedtaksdato } = unit.report
  const { offentligFra, ...columns } = sourceColumns(source)
  const key = { sesjonId: sesjon, nummer, punkt }
  const data = {
    ...key,
    ...columns,
    ...vedtakColumns(unit),
    linje: unit.linje,
    offentligFra: vedtaksdato === null ? null : fromDay(vedtaksdato),
    senest: vedtaksdato === null ? offentligFra : null,
  }
  const { id } = await tx.vedtak.upsert({
    where: { sesjonId_nummer_punkt: key },
    create: data,
    update: data,
    select: { id: true },
  })
  return id
}

/** Shows the newest account of a unit on its own row; what the request is, an older one may tell where this has no request. */
export async function showReading(
  tx: Db,
  newest: Rapportering,
  older: readonly Rapportering[],
): Promise<void> {
  const { vedtakId, dokumentId, linje, tittel, stikkord, redegjorelse, vedtakstekst: tekst, vedtaksdato: dato } = newest // prettier-ignore
  const { truffetIDokument, truffetIInnst, truffetILovvedtak, truffetIAnledning } = newest
  const type = [newest, ...older].map((one) => readVedtakType(one.vedtakstekst)).find((one) => one !== null)
  const days = [newest, ...older].flatMap((one) => one.offentligFra ?? one.senest ?? [])
  const [first] = days.toSorted((a, b) => a.getTime() - b.getTime())
  await tx.vedtak.update({
    where: { id: vedtakId },
    data: { tittel, stikkord: stikkord ?? '', redegjorelse, tekst, dato, dokumentId, linje, maalform: readMaalform(tekst), truffetIDokument, truffetIInnst, truffetILovvedtak, truffetIAnledning, ...(type && { type }) }, // prettier-ignore
  })
  // One that was registered in the service has the day of its registration.
  const decided = [newest, ...older].find(({ vedtaksdato }) => vedtaksdato !== null)?.vedtaksdato ?? null
  const day = { offentligFra: decided, senest: decided === null ? (first ?? null) : null }
  await tx.vedtak.updateMany({ where: { id: vedtakId, kjoringId: { not: null } }, data: day })
}

function vedtakColumns({ type, maalform, report }: UnitFacts) {
  return {
    type,
    maalform,
    dato: report.vedtaksdato === null ? null : fromDay(report.vedtaksdato),
    tittel: report.tittel,
    stikkord: report.stikkord ?? '',
    tekst: report.vedtakstekst,
    redegjorelse: report.redegjorelse,
    truffetIDokument: report.truffetIDokument,
    truffetIInnst: report.truffetIInnst,
    truffetILovvedtak: report.truffetILovvedtak,
    truffetIAnledning: report.truffetIAnledning,
  }
}

/** Records who has the main responsibility from this report on. A transfer is a new row. */
export async function addAnsvar(
  tx: Db,
  source: FactSource,
  at: { vedtakId: number; hendelseNr: number; linje: number },
) {
  const { departementId, rapporteringssesjon } = source
  if (departementId === null) return
  const fact = { ...at, ...sourceColumns(source), departementId, sesjonId: rapporteringssesjon }
  await tx.ansvar.create({ data: { ...fact, rolle: 'HOVEDANSVAR' } })
}

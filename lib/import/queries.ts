import 'server-only'
import { toDay } from '../clock'
import { db } from '../db/client'
import type { Db } from '../db/connection'
import { loadHistories } from '../tilstand/queries'
import { factsAt, responsibleOn } from '../tilstand/rules'
import type { UnitHistory } from '../tilstand/types'
import type { UnitKey } from '../vedtak/types'
import { keyId } from '../parse/key'
import { writtenHere, type ExistingUnit, type StoredReport } from './rules'

/** Which run asks; null for one that only compares. */
export interface Asker {
  kjoringId: number | null
  rapporteringssesjon: string
  /** The day of the document that asks. */
  offentligFra: string
  /** Whether it prints accounts again. */
  isReprint: boolean
}

/** The departement with this printed name, in either written form and by any of its names; null when none has it. */
export async function findDepartement(name: string | null): Promise<{ id: number; slug: string } | null> {
  if (name === null) return null
  const is = { equals: name.replace(/\s+/gu, ' ').trim(), mode: 'insensitive' as const }
  const found = await db().departement.findMany({
    where: { navnList: { some: { OR: [{ bokmal: is }, { nynorsk: is }, { forkortelse: is }] } } },
    select: { id: true, slug: true },
  })
  const [only] = found
  return found.length === 1 && only ? only : null
}

/** The committees by their printed names, in small letters and without the accent: «kontroll- og konstitusjonskomiteen». */
export async function listKomiteNames(): Promise<Map<string, { id: number; isJudging: boolean }>> {
  const rows = await db().komite.findMany({ select: { id: true, kode: true, bokmal: true, nynorsk: true } })
  return new Map(
    rows.flatMap(
      ({ id, kode, bokmal, nynorsk }) =>
      [bokmal, nynorsk].map((name) => [name.toLowerCase().replace('é', 'e'), { id, isJudging: kode === 'KONTROLL' }] as const), // prettier-ignore
    ),
  )
}

interface UnitRow extends UnitKey {
  id: number
  isPublic: boolean
  isTouchedByRun: boolean
  repeals: string[]
}

/**
 * What the register holds about some units, seen by a run: finished runs' facts and its own. A unit that only a cut-off
 * run has written is not there for anybody else. By `keyId`.
 */
export async function findUnits(
  keys: UnitKey[],
  asker: Asker,
  tx: Db = db(),
): Promise<Map<string, ExistingUnit>> {
  const kjoringId = asker.kjoringId ?? -1
  const rows = await tx.$queryRaw<UnitRow[]>`
    SELECT
      v.id, v.sesjon_id AS sesjon, v.nummer, v.punkt,
      EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.gjeldende) AS "isPublic",
      EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.kjoring_id = ${kjoringId}) AS "isTouchedByRun",
      ARRAY(
        SELECT f.romertall FROM opphevelsesforslag f LEFT JOIN importkjoring k ON k.id = f.kjoring_id
        WHERE f.vedtak_id = v.id AND f.rapporteringssesjon = ${asker.rapporteringssesjon}
          AND (f.kjoring_id IS NULL OR f.kjoring_id = ${kjoringId} OR k.ferdig IS NOT NULL)
          AND NOT EXISTS (SELECT FROM trukket x WHERE x.opphevelsesforslag_id = f.id)
      ) AS repeals
    FROM vedtak v
    JOIN unnest(${keys.map((key) => key.sesjon)}::text[], ${keys.map((key) => key.nummer)}::int[], ${keys.map((key) => key.punkt)}::text[])
      AS wanted (sesjon, nummer, punkt)
      ON wanted.sesjon = v.sesjon_id AND wanted.nummer = v.nummer AND wanted.punkt = v.punkt`
  const present = rows.filter(({ isPublic, isTouchedByRun }) => isPublic || isTouchedByRun)
  if (present.length === 0) return new Map()
  const all = await loadHistories(tx, present.map(({ id }) => id)) // prettier-ignore
  const histories = [...all.values()].map((one) => factsAt(one, { nr: Number.MAX_SAFE_INTEGER, kjoringId: asker.kjoringId })) // prettier-ignore
  const newest = histories.flatMap((history) => Object.values(reportsOf(history, asker)))
  const reports = await findReports(tx, newest.filter((id) => id !== null)) // prettier-ignore
  const known = new Map(histories.map((history) => [history.vedtakId, history]))
  return new Map(
    present.map((row) => [keyId(row), describe(row, { history: known.get(row.id), reports, asker })]),
  )
}

interface Known {
  history: UnitHistory | undefined
  reports: Map<number, StoredReport>
  asker: Asker
}

function describe(
  { id, isPublic, isTouchedByRun, repeals }: UnitRow,
  { history, reports, asker }: Known,
): ExistingUnit {
  if (!history) throw new Error(`no history for vedtak ${id}`)
  const { held, later } = reportsOf(history, asker)
  const told = history.ansvar.filter(
    (fact) =>
      fact.rapporteringssesjon === asker.rapporteringssesjon &&
      fact.day <= asker.offentligFra &&
      (asker.isReprint || !fact.isReprint),
  )
  return {
    vedtakId: id,
    isPublic,
    isTouchedByRun,
    report: reports.get(held ?? 0) ?? null,
    later: reports.get(later ?? 0) ?? null,
    isAccounted: history.reports.some((one) => isOfYear(one, asker) && !one.isReprint && one.day <= asker.offentligFra), // prettier-ignore
    // One from a register of before `tidligst` is told anew, with it.
    toldSesjoner: history.judgements
      .filter(({ utledet, tidligst, day }) => utledet && tidligst !== null && day <= asker.offentligFra)
      .map((fact) => fact.rapporteringssesjon),
    repeals,
    departementId: responsibleOn(told, '9999-12-31'),
  }
}

type Report = UnitHistory['reports'][number]

const isOfYear = (report: Report, { rapporteringssesjon }: Asker) =>
  report.rapporteringssesjon === rapporteringssesjon

/** Which stored account a document is compared with, and which one counts before it; by id. */
function reportsOf({ reports }: UnitHistory, asker: Asker): { held: number | null; later: number | null } {
  const ofYear = reports.filter((one) => isOfYear(one, asker)).sort((a, b) => a.versjon - b.versjon)
  const isBefore = (one: Report) => !isLater(one, asker) && one.isReprint === asker.isReprint
  const later = ofYear.filter((one) => isLater(one, asker)).at(-1)
  return { held: ofYear.filter(isBefore).at(-1)?.id ?? null, later: later?.id ?? null }
}

/** A reprint gives way to any account; of the same sort, the later day counts. */
function isLater(one: Report, { offentligFra, isReprint }: Asker): boolean {
  return one.isReprint === isReprint ? one.day > offentligFra : isReprint
}

async function findReports(tx: Db, ids: number[]): Promise<Map<number, StoredReport>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rapportering.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      vurdering: true,
      rapporteringAvsluttes: true,
      stikkord: true,
      tittel: true,
      redegjorelse: true,
      vedtakstekst: true,
      vedtaksdato: true,
      innholdSha256: true,
      linje: true,
      departementId: true,
      offentligFra: true,
      senest: true,
      dokument: { select: { filSha256: true, leserVersjon: true } },
    },
  })
  return new Map(
    rows.map(({ id, dokument, vedtaksdato, offentligFra, senest, ...row }) => {
      const [decided, open, latest] = [vedtaksdato, offentligFra, senest].map((date) => date && toDay(date))
      const days = { vedtaksdato: decided ?? null, offentligFra: open ?? null, senest: latest ?? null }
      const origin = { dokumentSha256: dokument.filSha256, isWritten: dokument.leserVersjon === writtenHere }
      return [id, { id, ...row, ...days, ...origin }]
    }),
  )
}

/** Files in the register, with the version of the reader of their last finished run. */
export async function listImportedFiles(): Promise<{ filSha256: string; leserVersjon: string }[]> {
  return db().dokument.findMany({
    where: { kjoringList: { some: { ferdig: { not: null } } } },
    select: { filSha256: true, leserVersjon: true },
  })
}

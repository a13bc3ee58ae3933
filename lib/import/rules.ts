import { contradictsTable } from '../vedtak/rules'
import type { FieldChange, ReportFacts, UnitFacts } from './types'

/** Stands in the place of the reader's version where nobody has read the text: it was written in the service. */
export const writtenHere = 'skrevet'

/** The part of a stored account that is shown when it changes. */
export type StoredReport = { id: number } & Pick<
  ReportFacts,
  | 'vurdering'
  | 'rapporteringAvsluttes'
  | 'stikkord'
  | 'tittel'
  | 'redegjorelse'
  | 'vedtakstekst'
  | 'vedtaksdato'
> & {
    innholdSha256: string
    dokumentSha256: string
    /** Written in the service, not read from a document. */
    isWritten: boolean
    linje: number
    departementId: number | null
    offentligFra: string | null
    senest: string | null
  }

/** What the register already holds about a unit, as far as the run may see it. */
export interface ExistingUnit {
  vedtakId: number
  /** Whether the unit is in the register for others than this run. */
  isPublic: boolean
  /**
   * The account of this rapporteringssesjon that stood when the document became public: the newest version of what proposition and
   * service say, and of what the melding prints again where it is the melding that asks.
   */
  report: StoredReport | null
  /** The account of this rapporteringssesjon that counts before the document's own: of a later day, or not a reprint. */
  later: StoredReport | null
  /** Whether a proposition or the service had accounted for the year by the document's day. */
  isAccounted: boolean
  /** Whether this very run wrote something about the unit, before it was cut off. */
  isTouchedByRun: boolean
  /** The years whose judgement a lead-in of that day or earlier tells of. */
  toldSesjoner: string[]
  /** Romertall of this rapporteringssesjon's proposals. */
  repeals: string[]
  /** Whom an account of this rapporteringssesjon and of that day or earlier made responsible. */
  departementId: number | null
}

/** What is missing in the register for a unit to say what the document says. */
export interface UnitChange {
  vedtak: boolean
  report: boolean
  judgement: boolean
  repeals: UnitFacts['repeals']
  ansvar: boolean
  changes: FieldChange[]
}

/** What of a source decides whether an account is new. */
export interface SourceOfUnit {
  dokumentSha256: string
  innholdSha256: string
  departementId: number | null
  /** Itself written in the service. */
  isWritten?: boolean
  /** Whether the document prints again what others account for. */
  isReprint?: boolean
}

/** Compares a unit of a document with the register. Text and reading count; lines only within the same file. */
export function compareUnit(
  unit: UnitFacts,
  existing: ExistingUnit | null,
  source: SourceOfUnit,
): UnitChange {
  const held = existing?.report ?? null
  const isPrintedBefore = source.isReprint === true && existing?.isAccounted === true
  const isMoved = held?.dokumentSha256 === source.dokumentSha256 && held.linje !== unit.linje
  const report =
    !isPrintedBefore &&
    ((held?.innholdSha256 !== source.innholdSha256 && !isPrintOf(unit, held, source)) || isMoved)
  const { judgement, repeals } = unit
  return {
    vedtak: existing === null,
    report,
    judgement: judgement !== null && !existing?.toldSesjoner.includes(judgement.rapporteringssesjon),
    repeals: repeals.filter(({ romertall }) => !existing?.repeals.includes(romertall)),
    ansvar:
      !isPrintedBefore && source.departementId !== null && existing?.departementId !== source.departementId,
    changes: report ? fieldChanges(unit.report, held) : [],
  }
}

/**
 * Whether a document prints, word for word, what the departement wrote in the service. What a reader makes of those words
 * never takes the place of what the departement itself said they conclude.
 */
function isPrintOf(
  { report }: UnitFacts,
  held: StoredReport | null,
  { isWritten = false }: SourceOfUnit,
): boolean {
  if (!held?.isWritten || isWritten) return false
  return shownFields.every((field) => field === 'vurdering' || held[field] === report[field])
}

/** Whether the register already says everything. */
export function isUnchanged(change: UnitChange): boolean {
  const { vedtak, report, judgement, repeals, ansvar } = change
  return !vedtak && !report && !judgement && !ansvar && repeals.length === 0
}

/** Whether another departement has accounted for the same unit in the same year: then a person must decide. */
export function isOthersReport(
  existing: ExistingUnit | null,
  { departementId, isReprint = false }: SourceOfUnit,
): boolean {
  if (isReprint) return false
  const holder = (existing?.report ?? existing?.later)?.departementId ?? null
  return holder !== null && departementId !== null && holder !== departementId
}

const shownFields = [
  'vurdering',
  'rapporteringAvsluttes',
  'stikkord',
  'tittel',
  'vedtaksdato',
  'vedtakstekst',
  'redegjorelse',
] as const

function fieldChanges(report: ReportFacts, held: StoredReport | null): FieldChange[] {
  const changes = shownFields
    .map((field) => ({ field, from: show(held?.[field]), to: show(report[field]) }))
    .filter(({ from, to }) => from !== to)
  // The same words, read with more or other citations, deadlines or places than before.
  return changes.length > 0 ? changes : [{ field: 'lesning', from: 'eldre', to: 'ny' }]
}

function show(value: string | boolean | null | undefined): string | null {
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nei'
  return value ?? null
}

/** Something a check found about a unit while it was taken in. */
export interface UnitFunn {
  regel: 'JA_NEI_MOT_KONKLUSJON'
  gruppe: 'TRYKKFEIL'
  melding: string
  linjer: number[]
}

/** The table against the account. What stands between the years, `compareYears` finds. */
export function findInUnit(unit: UnitFacts): UnitFunn[] {
  const { vurdering, rapporteringAvsluttes } = unit.report
  const linjer = [unit.tabellinje, unit.linje].filter((line) => line !== null)
  const found: UnitFunn[] = []
  if (contradictsTable(vurdering, rapporteringAvsluttes)) {
    const melding = `Tabellen sier «Rapportering avsluttes: ${rapporteringAvsluttes ? 'Ja' : 'Nei'}», men omtalen konkluderer annerledes.`
    found.push({ regel: 'JA_NEI_MOT_KONKLUSJON', gruppe: 'TRYKKFEIL', melding, linjer })
  }
  return found
}

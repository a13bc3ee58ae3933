import type {
  DepartementetsVurdering,
  History,
  JudgementFact,
  RepealFact,
  ReportFact,
  State,
  StateSpan,
  Tilstand,
  TilstandGrunn,
  VedtakType,
} from './types'

/**
 * The tilstand of a unit: the only rule there is (design § 2). Facts are ordered by rapporteringssesjon, a report
 * before its judgement, never by when they were entered. R is the latest report, J the latest judgement:
 * 1. the Storting has repealed → AVSLUTTET
 * 2. J is UTKVITTERT → AVSLUTTET, whatever reports follow
 * 3. J judges R and is IKKE_UTKVITTERT, or the Storting refused the repeal R proposed → APEN
 * 4. otherwise R decides, by its conclusion; «Ja/Nei» only where the conclusion is ANNET
 */
export function stateOf(history: History): State {
  const report = latest(history.reports, newestVersion)
  const judgement = latest(history.judgements, strongestJudgement)
  const repeal = history.repeals.find(isRepeal) ?? latest(history.repeals, (a, b) => a.id - b.id)
  const facts = { report, judgement, repeal }
  return { ...decide(facts), uenighet: disagreement(history, facts), ...facts }
}

/**
 * The states a unit had from day to day, as far as facts were public: one span from each day that brought a fact.
 * `days`: when the unit itself became public, and any other day that begins a new span.
 */
export function timelineOf(history: History, days: string[]): StateSpan[] {
  const facts = [...history.reports, ...history.judgements, ...history.repeals]
  const starts = [...new Set([...days, ...facts.map((fact) => fact.day)])].sort()
  return starts.map((from, i) => ({ ...stateOf(publicOn(history, from)), from, to: starts[i + 1] ?? null }))
}

/** What of a history was public on a day. */
function publicOn({ reports, judgements, repeals }: History, day: string): History {
  const isPublic = (fact: { day: string }) => fact.day <= day
  return {
    reports: reports.filter(isPublic),
    judgements: judgements.filter(isPublic),
    repeals: repeals.filter(isPublic),
  }
}

interface Latest {
  report: ReportFact | null
  judgement: JudgementFact | null
  repeal: RepealFact | null
}

interface Decision {
  tilstand: Tilstand
  grunn: TilstandGrunn
}

function decide({ report, judgement, repeal }: Latest): Decision {
  if (repeal && isRepeal(repeal)) return { tilstand: 'AVSLUTTET', grunn: 'OPPHEVET' }
  if (judgement?.resultat === 'UTKVITTERT') return { tilstand: 'AVSLUTTET', grunn: 'UTKVITTERT' }
  if (report && judgement?.rapporteringssesjon === report.rapporteringssesjon) {
    return { tilstand: 'APEN', grunn: 'IKKE_UTKVITTERT' }
  }
  if (
    report?.vurdering === 'FORESLATT_OPPHEVET' &&
    repeal?.rapporteringssesjon === report.rapporteringssesjon
  ) {
    return { tilstand: 'APEN', grunn: 'OPPHEVELSE_AVSLATT' }
  }
  return decideByReport(report)
}

function decideByReport(report: ReportFact | null): Decision {
  if (report === null) return { tilstand: 'APEN', grunn: 'IKKE_RAPPORTERT' }
  switch (report.vurdering) {
    case 'FORESLATT_OPPHEVET':
    case 'ANSES_FULGT_OPP':
      return { tilstand: report.vurdering, grunn: 'RAPPORT' }
    case 'KOMMER_TILBAKE':
    case 'DELVIS_FULGT_OPP':
      return { tilstand: 'APEN', grunn: 'RAPPORT' }
    case 'ANNET':
      return { tilstand: report.rapporteringAvsluttes === true ? 'ANSES_FULGT_OPP' : 'APEN', grunn: 'TABELL' }
  }
}

/**
 * UENIGHET needs both facts of the same rapporteringssesjon. A refusal of a report the register does not hold makes it
 * unknown; a committee that accepted disagrees with nobody.
 */
function disagreement({ reports }: History, { report, judgement, repeal }: Latest): boolean | null {
  const refusals = [
    ...(judgement?.resultat === 'IKKE_UTKVITTERT' ? [judgement.rapporteringssesjon] : []),
    ...(repeal?.resultat === 'IKKE_OPPHEVET' ? [repeal.rapporteringssesjon] : []),
  ]
  const claimsDone = report?.vurdering === 'ANSES_FULGT_OPP' || report?.vurdering === 'FORESLATT_OPPHEVET'
  if (claimsDone && refusals.includes(report.rapporteringssesjon)) return true
  const isHeld = (sesjon: string) => reports.some(({ rapporteringssesjon }) => rapporteringssesjon === sesjon)
  return refusals.every(isHeld) ? false : null
}

function isRepeal({ resultat }: RepealFact): boolean {
  return resultat === 'OPPHEVET'
}

const newestVersion = (a: ReportFact, b: ReportFact) => a.versjon - b.versjon

/** Of one year's judgements the one that counts is last: read before told of, then of the last day, then read last. */
export const strongestJudgement = (a: JudgementRank, b: JudgementRank) =>
  Number(b.utledet) - Number(a.utledet) || compareText(a.day, b.day) || a.versjon - b.versjon

type JudgementRank = Pick<JudgementFact, 'utledet' | 'day' | 'versjon'>

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** The fact of the last rapporteringssesjon; within it the one `compare` puts last. */
function latest<F extends { rapporteringssesjon: string }>(
  facts: F[],
  compare: (a: F, b: F) => number,
): F | null {
  const order = (a: F, b: F) => compareText(a.rapporteringssesjon, b.rapporteringssesjon) || compare(a, b)
  return [...facts].sort(order).at(-1) ?? null
}

/**
 * Whether table and account contradict each other. «Ja» covers both «anses som fulgt opp» and «foreslås opphevet»
 * (929 (2022–2023)), so neither contradicts it; ANNET says nothing to contradict.
 */
export function contradictsTable(
  vurdering: DepartementetsVurdering,
  rapporteringAvsluttes: boolean | null,
): boolean {
  if (rapporteringAvsluttes === null || vurdering === 'ANNET') return false
  const isFinished = vurdering === 'ANSES_FULGT_OPP' || vurdering === 'FORESLATT_OPPHEVET'
  return isFinished !== rapporteringAvsluttes
}

const typeFormulas: [VedtakType, RegExp][] = [
  ['UTREDNING', /\btil (?:utredning|utgreiing) og (?:uttalelse|uttale|fråsegn)\b/iu],
  ['HENSTILLING', /\bhenstill(?:er|ar)\b/iu],
  ['ANMODNING', /\bStortinget (?:ber|bed|anmoder|oppmodar|oppmoder)\b/iu],
]

/** What the Storting's own words make it: the formula that stands first, null where there is none. */
export function readVedtakType(text: string): VedtakType | null {
  const found = typeFormulas
    .map(([type, formula]) => ({ type, at: text.search(formula) }))
    .filter(({ at }) => at !== -1)
  if (found.some(({ type }) => type === 'UTREDNING')) return 'UTREDNING'
  return found.sort((a, b) => a.at - b.at)[0]?.type ?? null
}

/** The session before: «2025-2026» → «2024-2025». */
export function previousSesjon(sesjon: string): string {
  const start = Number(sesjon.slice(0, 4))
  return `${start - 1}-${start}`
}

/** The session after: «2025-2026» → «2026-2027». */
export function nextSesjon(sesjon: string): string {
  const start = Number(sesjon.slice(0, 4)) + 1
  return `${start}-${start + 1}`
}

/** The address of a unit without locale: «/vedtak/2021-2022/35/punkt-51». */
export function unitPath({
  sesjon,
  nummer,
  punkt,
}: {
  sesjon: string
  nummer: number
  punkt: string
}): string {
  return `/vedtak/${sesjon}/${nummer}${punkt === '' ? '' : `/punkt-${punkt}`}`
}

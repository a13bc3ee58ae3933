import type { KomiteensVurdering, StortingetsOpphevelse } from '../vedtak/types'

/** What decides from when a judgement counts. Days are ISO. */
interface DatedJudgement {
  resultat: KomiteensVurdering
  rapporteringssesjon: string
  /** Told by a lead-in, not read from the innstilling itself. */
  utledet: boolean
  /** When it became public, or by when at the latest. */
  day: string
  /** The first day it can have been public, where nobody knows the day. */
  tidligst: string | null
}

interface Around {
  reports: readonly { rapporteringssesjon: string }[]
  repeals: readonly { rapporteringssesjon: string; resultat: StortingetsOpphevelse }[]
}

/**
 * The judgements that count, each from its day. One that was read takes the place of one that a lead-in told of, on every
 * day; what an earlier year has closed, no lead-in reopens. Where two documents of a year tell the same, the first does. The day of a told one lies between two: where the register holds the account it judges, that account stands
 * until the last of them; where it does not, the register would otherwise say for a year that nobody had reported or
 * judged, so it counts from the first.
 */
export function settled<J extends DatedJudgement>(
  judgements: readonly J[],
  { reports, repeals }: Around,
): J[] {
  const read = new Set(
    judgements.filter(({ utledet }) => !utledet).map(({ rapporteringssesjon }) => rapporteringssesjon),
  )
  const reported = new Set(reports.map(({ rapporteringssesjon }) => rapporteringssesjon))
  return judgements
    .filter((one) => !one.utledet || counts(one, { judgements, read, repeals }))
    .map((judgement) => {
      const { tidligst, rapporteringssesjon } = judgement
      return tidligst === null || reported.has(rapporteringssesjon)
        ? judgement
        : { ...judgement, day: tidligst }
    })
}

interface Told {
  judgements: readonly DatedJudgement[]
  /** The years of the judgements that were read. */
  read: ReadonlySet<string>
  repeals: Around['repeals']
}

function counts(one: DatedJudgement, { judgements, read, repeals }: Told): boolean {
  const { rapporteringssesjon: year } = one
  if (read.has(year) || isClosedBefore(year, { judgements, repeals })) return false
  return judgements.every(
    (other) => !other.utledet || other.rapporteringssesjon !== year || other.day >= one.day,
  )
}

/** Whether committee or Storting had closed the unit by what they said of an earlier year. */
export function isClosedBefore(
  year: string,
  { judgements, repeals }: Pick<Told, 'judgements' | 'repeals'>,
): boolean {
  if (repeals.some(({ resultat, rapporteringssesjon }) => resultat === 'OPPHEVET' && rapporteringssesjon < year)) return true // prettier-ignore
  const earlier = judgements.filter((other) => !other.utledet && other.rapporteringssesjon < year)
  const last = earlier.reduce<DatedJudgement | null>((a, b) => (a === null || later(b, a) ? b : a), null)
  return last?.resultat === 'UTKVITTERT'
}

const later = (a: DatedJudgement, b: DatedJudgement) =>
  a.rapporteringssesjon === b.rapporteringssesjon
    ? a.day >= b.day
    : a.rapporteringssesjon > b.rapporteringssesjon

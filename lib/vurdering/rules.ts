/** What decides from when a judgement counts. Days are ISO. */
interface DatedJudgement {
  rapporteringssesjon: string
  /** Told by a lead-in, not read from the innstilling itself. */
  utledet: boolean
  /** When it became public, or by when at the latest. */
  day: string
  /** The first day it can have been public, where nobody knows the day. */
  tidligst: string | null
}

/**
 * The judgements that count, each from its day. One that was read takes the place of one that a lead-in told of, on every
 * day. The day of a told one lies between two: where the register holds the account it judges, that account stands
 * until the last of them; where it does not, the register would otherwise say for a year that nobody had reported or
 * judged, so it counts from the first.
 */
export function settled<J extends DatedJudgement>(
  judgements: readonly J[],
  reports: readonly { rapporteringssesjon: string }[],
): J[] {
  const read = new Set(
    judgements.filter(({ utledet }) => !utledet).map(({ rapporteringssesjon }) => rapporteringssesjon),
  )
  const reported = new Set(reports.map(({ rapporteringssesjon }) => rapporteringssesjon))
  return judgements
    .filter(({ utledet, rapporteringssesjon }) => !utledet || !read.has(rapporteringssesjon))
    .map((judgement) => {
      const { tidligst, rapporteringssesjon } = judgement
      return tidligst === null || reported.has(rapporteringssesjon)
        ? judgement
        : { ...judgement, day: tidligst }
    })
}

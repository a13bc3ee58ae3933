import type { DocumentHead, Innstilling, ParsedDocument } from '../../parse/types'
import { compareAfterJudgement, compareJudged, isJudging } from './judged'
import { compareNextYear } from './next-year'
import { isReport, isSame, reportedIn, type Report } from './reported'
import { compareSameYear } from './same-year'
import type { Comparison, Deviation, Relation } from './types'

/**
 * Where two documents that report the same vedtak do not agree (design § 8): a budget proposition, the yearly melding of the same
 * round or another, and the committee's innstilling about it. In: two documents as read, in any order. Out: the deviations in
 * the order of the first, which is the one that came first; or, in Norwegian, why they cannot be compared. Pure; never throws.
 */
export function compareDocuments(a: ParsedDocument, b: ParsedDocument): Comparison {
  if (isReport(a) && isReport(b)) return compareReports(a, b)
  if (isReport(a) && b.kind === 'INNST') return compareWithInnst(a, b, false)
  if (a.kind === 'INNST' && isReport(b)) return compareWithInnst(b, a, true)
  const unlike = [a, b].find((one) => !isReport(one) && one.kind !== 'INNST')
  return refuse(
    unlike === undefined
      ? 'to innstillinger rapporterer ikke de samme vedtakene'
      : `${nameOf(unlike)} rapporterer ikke vedtak: bare Prop. 1 S, Meld. St. om anmodningsvedtak og Innst. om den kan sammenlignes`,
  )
}

function compareReports(a: Report, b: Report): Comparison {
  if (a.kind === 'PROP_1_S' && b.kind === 'PROP_1_S' && isOfTwo(a.document, b.document))
    return refuse(`${nameOf(a)} er fra ${a.document.departement}, ${nameOf(b)} fra ${b.document.departement}`)
  const isTurned = comesBefore(b, a)
  const [first, second] = isTurned ? [b, a] : [a, b]
  const isSameYear = yearOf(first.document) === yearOf(second.document)
  // A proposition and a melding have the proposition's departement in common, two of a kind everything.
  const only = first.kind === second.kind ? null : (departementOf(first) ?? departementOf(second))
  const reported = [reportedIn(first, only), reportedIn(second, only)] as const
  return accept({
    relation: isSameYear ? 'SAMME_AR' : 'NESTE_AR',
    documents: [first.document, second.document],
    isTurned,
    deviations: isSameYear
      ? compareSameYear(...reported)
      : compareNextYear(...reported, isNextYear(first.document, second.document)),
  })
}

function compareWithInnst(report: Report, innst: Innstilling, isInnstFirst: boolean): Comparison {
  if (!isJudging(innst)) return refuse(`${nameOf(innst)} gir ingen vurdering av anmodningsvedtak`)
  const [reportYear, innstYear] = [yearOf(report.document), yearOf(innst.document)]
  if (reportYear !== null && innstYear !== null && reportYear < innstYear)
    return refuse(`${nameOf(innst)} vurderer en senere rapportering enn ${nameOf(report)}`)
  const isWhole = report.kind === 'MELD_ST_ANMODNING'
  const reported = reportedIn(report)
  if (reportYear !== null && innstYear !== null && reportYear > innstYear)
    return accept({
      relation: 'ETTER_VURDERING',
      documents: [innst.document, report.document],
      isTurned: !isInnstFirst,
      deviations: compareAfterJudgement(innst, reported, {
        isWhole,
        isNext: isNextYear(innst.document, report.document),
      }),
    })
  return accept({
    relation: 'VURDERING',
    documents: [report.document, innst.document],
    isTurned: isInnstFirst,
    deviations: compareJudged(reported, innst, isWhole),
  })
}

function accept(found: {
  relation: Relation
  documents: readonly [DocumentHead, DocumentHead]
  isTurned: boolean
  deviations: Deviation[]
}): Comparison {
  // prettier-ignore
  return { ok: true, ...found }
}

const refuse = (reason: string): Comparison => ({ ok: false, reason })

/** The earlier round; in the same round the proposition, which the melding prints. */
function comesBefore(a: Report, b: Report): boolean {
  const [year, other] = [yearOf(a.document), yearOf(b.document)]
  if (year !== null && other !== null && year !== other) return year < other
  return a.kind === 'PROP_1_S' && b.kind !== 'PROP_1_S'
}

const departementOf = (report: Report) => (report.kind === 'PROP_1_S' ? report.document.departement : null)

const isOfTwo = (a: DocumentHead, b: DocumentHead) =>
  a.departement !== null && b.departement !== null && !isSame(a.departement, b.departement)

const yearOf = ({ sesjon }: DocumentHead) => (sesjon === null ? null : Number(sesjon.slice(0, 4)))

const isNextYear = (first: DocumentHead, second: DocumentHead) =>
  (yearOf(second) ?? 0) - (yearOf(first) ?? 0) === 1

const kinds: Record<ParsedDocument['kind'], string> = {
  PROP_1_S: 'en budsjettproposisjon',
  MELD_ST_ANMODNING: 'en melding om anmodningsvedtak',
  INNST: 'en innstilling',
  REPRESENTANTFORSLAG: 'et representantforslag',
  SVARBREV: 'et svarbrev',
  OTHER: 'et dokument av ukjent type',
}

export const nameOf = ({ kind, document }: ParsedDocument): string => document.citation ?? kinds[kind]

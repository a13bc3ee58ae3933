import { unitPath } from '../vedtak/rules'
import type { UnitKey } from '../vedtak/types'
import type { Anbefaling, Avgjorelse, Gjennomgang, GjennomgangSlag } from './types'
import type { KomiteensVurdering } from '../vedtak/types'

const judgements = ['UTKVITTERT', 'IKKE_UTKVITTERT'] as const satisfies KomiteensVurdering[]
const recommendations = [
  'KAN_KVITTERES_UT',
  'KAN_IKKE_KVITTERES_UT',
  'INGEN_MERKNAD',
] as const satisfies Anbefaling[]

/** Everything that may be said of a unit on a bench, in the order it is offered. */
export const avgjorelser = [...judgements, ...recommendations] as const

/** What may be said on a bench of the kind. */
export function avgjorelserOf(slag: GjennomgangSlag): readonly Avgjorelse[] {
  return slag === 'KONTROLL' ? judgements : recommendations
}

export function isJudgement(avgjorelse: Avgjorelse): avgjorelse is KomiteensVurdering {
  return judgements.some((judgement) => judgement === avgjorelse)
}

/** Keeping something open takes a reason; the database holds the same rule. */
export function needsReason(avgjorelse: Avgjorelse): boolean {
  return avgjorelse === 'IKKE_UTKVITTERT' || avgjorelse === 'KAN_IKKE_KVITTERES_UT'
}

/** The two columns that hold what was said: a judgement of KKK and a recommendation never share one. */
export function avgjorelseColumns(avgjorelse: Avgjorelse | null): {
  resultat: KomiteensVurdering | null
  anbefaling: Anbefaling | null
} {
  if (avgjorelse === null) return { resultat: null, anbefaling: null }
  return isJudgement(avgjorelse)
    ? { resultat: avgjorelse, anbefaling: null }
    : { resultat: null, anbefaling: avgjorelse }
}

/** The bench of a review: «/arbeid/vurdering/kontroll/2025-2026». */
export function benchPath({ sesjon, komite }: Pick<Gjennomgang, 'sesjon' | 'komite'>): string {
  return `/arbeid/vurdering/${komite.slug}/${sesjon}`
}

/** One unit on the bench: «/arbeid/vurdering/kontroll/2025-2026/2024-2025/83». */
export function benchUnitPath(gjennomgang: Pick<Gjennomgang, 'sesjon' | 'komite'>, unit: UnitKey): string {
  return `${benchPath(gjennomgang)}${unitPath(unit).replace(/^\/vedtak/, '')}`
}

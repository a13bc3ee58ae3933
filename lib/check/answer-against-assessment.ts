import { atField } from './place'
import type { Check } from './types'

/** What each assessment prints in the table. ANNET goes with either. */
const answerOf = {
  ANSES_FULGT_OPP: true,
  FORESLATT_OPPHEVET: true,
  DELVIS_FULGT_OPP: false,
  KOMMER_TILBAKE: false,
} as const

export const answerAgainstAssessment: Check = ({ text: { vurdering, rapporteringAvsluttes } }) => {
  if (vurdering === null || vurdering === 'ANNET' || rapporteringAvsluttes === null) return null
  if (answerOf[vurdering] === rapporteringAvsluttes) return null
  return {
    rule: 'SVAR_MOTSIER_VURDERING',
    group: 'TRYKKFEIL',
    severity: 'feil',
    values: {},
    evidence: [atField('rapporteringAvsluttes'), atField('vurdering')],
  }
}

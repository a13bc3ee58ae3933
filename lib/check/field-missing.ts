import { atField } from './place'
import type { Check, CheckedField, CheckRule } from './types'

function missing(rule: CheckRule, field: CheckedField): ReturnType<Check> {
  return { rule, group: 'MANGEL', severity: 'feil', values: {}, evidence: [atField(field)] }
}

export const accountMissing: Check = ({ text }) =>
  text.redegjorelse.trim() === '' ? missing('TEKST_MANGLER', 'redegjorelse') : null

export const assessmentMissing: Check = ({ text }) =>
  text.vurdering === null ? missing('VURDERING_MANGLER', 'vurdering') : null

export const answerMissing: Check = ({ text }) =>
  text.rapporteringAvsluttes === null ? missing('SVAR_MANGLER', 'rapporteringAvsluttes') : null

/** Only the Storting repeals: what is proposed repealed must say which proposal does it (seed 004:5530). */
export const romertallMissing: Check = ({ text }) =>
  text.vurdering === 'FORESLATT_OPPHEVET' && text.romertall.trim() === ''
    ? missing('ROMERTALL_MANGLER', 'romertall')
    : null

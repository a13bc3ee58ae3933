import { readPromises } from '../parse/fields/promises'
import { atField } from './place'
import type { Check } from './types'

/** Something remains, and neither the field nor the text says when: «på egnet måte» is no day. */
export const dateMissing: Check = ({ text, facts }) => {
  if (text.vurdering !== 'KOMMER_TILBAKE' && text.vurdering !== 'DELVIS_FULGT_OPP') return null
  if (text.lofteDato !== null || readPromises(text.redegjorelse, facts.today).length > 0) return null
  return {
    rule: 'DATO_MANGLER',
    group: 'FORSINKET',
    severity: 'advarsel',
    values: {},
    evidence: [atField('lofteDato')],
  }
}

import { atField, someOf } from './place'
import type { Check } from './types'

/** Some demands are answered one by one, others not. None at all: the account answers them together. */
export const delkravUnanswered: Check = ({ text: { delkrav, vurdering } }) => {
  const open = delkrav.flatMap(({ svar }, at) => (svar.trim() === '' ? [atField(`delkrav.${at}`)] : []))
  const isTogether = open.length === delkrav.length && vurdering !== 'DELVIS_FULGT_OPP'
  const places = someOf(open)
  if (places === null || isTogether) return null
  return { rule: 'DELKRAV_UBESVART', group: 'MANGEL', severity: 'advarsel', values: {}, evidence: places }
}

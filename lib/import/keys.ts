import type { VedtakKey } from '../parse/types'
import type { UnitKey } from '../vedtak/types'

/** The reader's key as the register has it. */
export function unitKey({ sesjon, nummer, punkt }: VedtakKey): UnitKey {
  return { sesjon, nummer, punkt: punkt ?? '' }
}

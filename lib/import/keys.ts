import type { VedtakKey } from '../parse/types'
import type { UnitKey } from '../vedtak/types'

/** The reader's key as the register has it. */
export function unitKey({ sesjon, nummer, punkt }: VedtakKey): UnitKey {
  return { sesjon, nummer, punkt: punkt ?? '' }
}

export function keyId({ sesjon, nummer, punkt }: UnitKey): string {
  return `${sesjon}/${nummer}/${punkt}`
}

/** «35, punkt 51 (2021–2022)» */
export function keyText({
  sesjon,
  nummer,
  punkt,
}: {
  sesjon: string
  nummer: number
  punkt: string | null
}): string {
  return `${nummer}${punkt ? `, punkt ${punkt}` : ''} (${sesjon.replace('-', '–')})`
}

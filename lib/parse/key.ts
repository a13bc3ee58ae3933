import type { VedtakKey } from './types'

/** One text per unit, to look it up by: «2021-2022/35/51», «2024-2025/83/». */
export const keyId = ({ sesjon, nummer, punkt }: VedtakKey): string => `${sesjon}/${nummer}/${punkt ?? ''}`

/** The unit as people write it: «35, punkt 51 (2021–2022)». */
export const keyText = ({ sesjon, nummer, punkt }: VedtakKey): string =>
  `${nummer}${punkt ? `, punkt ${punkt}` : ''} (${sesjon.replace('-', '–')})`

/** The key alone of something that has one. */
export const onlyKey = ({ sesjon, nummer, punkt }: VedtakKey): VedtakKey => ({ sesjon, nummer, punkt })

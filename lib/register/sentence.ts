import type { StateView } from './view'

export type SentenceKey =
  | 'IKKE_RAPPORTERT'
  | 'RAPPORT_MANGLER'
  | 'KOMMER_TILBAKE'
  | 'DELVIS_FULGT_OPP'
  | 'ANNET_NEI'
  | 'ANSES_FULGT_OPP'
  | 'ETTER_TABELLEN'
  | 'FORESLATT_OPPHEVET'
  | 'UTKVITTERT'
  | 'OPPHEVET'
  | 'IKKE_UTKVITTERT'
  | 'OPPHEVELSE_AVSLATT'

/** Which plain sentence says how the vedtak stands and who said so. */
export function sentenceOf({ tilstand, grunn, departementets, komiteens }: StateView): SentenceKey {
  switch (grunn) {
    case 'OPPHEVET':
    case 'UTKVITTERT':
    case 'IKKE_UTKVITTERT':
    case 'OPPHEVELSE_AVSLATT':
      return grunn
    case 'IKKE_RAPPORTERT':
      return komiteens === 'IKKE_UTKVITTERT' ? 'RAPPORT_MANGLER' : grunn
    case 'TABELL':
      return tilstand === 'APEN' ? 'ANNET_NEI' : 'ETTER_TABELLEN'
    case 'RAPPORT':
      return departementets === null || departementets === 'ANNET' ? 'ANNET_NEI' : departementets
  }
}

import { formatSesjon } from './sesjon'
import { vedtakPath } from './vedtak'

export const csvColumns = [
  'sesjon',
  'nummer',
  'punkt',
  'dato',
  'tittel',
  'tekst',
  'departement',
  'tilstand',
  'dep',
  'kkk',
  'kkkUtledet',
  'uenighet',
  'frist',
  'fristPassert',
  'adresse',
  'kilde',
  'lisens',
] as const

type Column = (typeof csvColumns)[number]

interface Item<Tilstand extends string, Dep extends string, Kkk extends string> {
  sesjon: string
  nummer: number
  punkt: string | null
  dato: string | null
  tittel: string
  tekst: string
  departement: { navn: string } | null
  tilstand: Tilstand | null
  departementets: Dep | null
  komiteens: Kkk | null
  komiteensUtledet: boolean | null
  uenighet: boolean | null
  frister: { tekst: string; dato: string | null; passert: boolean }[]
  kilde: string
}

interface Words<Tilstand extends string, Dep extends string, Kkk extends string> {
  tilstand: (value: Tilstand) => string
  dep: (value: Dep | 'IKKE_RAPPORTERT' | 'RAPPORT_MANGLER') => string
  kkk: (value: Kkk | 'IKKE_VURDERT') => string
  yes: string
  no: string
  unknown: string
}

/** One row of the file, in words; the two axes stand in a column each. */
export function toCsvRow<Tilstand extends string, Dep extends string, Kkk extends string>(
  item: Item<Tilstand, Dep, Kkk>,
  words: Words<Tilstand, Dep, Kkk>,
): Record<Column, string | number> {
  const yesNo = (value: boolean | null) => (value === null ? words.unknown : value ? words.yes : words.no)
  return {
    sesjon: formatSesjon(item.sesjon),
    nummer: item.nummer,
    punkt: item.punkt ?? '',
    dato: item.dato ?? '',
    tittel: item.tittel,
    tekst: item.tekst,
    departement: item.departement?.navn ?? '',
    tilstand: item.tilstand === null ? '' : words.tilstand(item.tilstand),
    dep: words.dep(item.departementets ?? (item.uenighet === null ? 'RAPPORT_MANGLER' : 'IKKE_RAPPORTERT')),
    kkk: words.kkk(item.komiteens ?? 'IKKE_VURDERT'),
    kkkUtledet: item.komiteens === null ? '' : yesNo(item.komiteensUtledet),
    uenighet: yesNo(item.uenighet),
    frist: item.frister.map(({ dato, tekst }) => dato ?? tekst).join(', '),
    fristPassert: yesNo(item.frister.some(({ passert }) => passert)),
    adresse: vedtakPath(item),
    kilde: item.kilde,
    lisens: 'NLOD 2.0',
  }
}

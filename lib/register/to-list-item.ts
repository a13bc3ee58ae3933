import { dayOf } from './to-view'
import { explainHit } from '@/lib/search/explain'
import { hitFinder } from '@/lib/search/hits'
import type { Matching } from '@/lib/search/types'
import type { FristView, VedtakListItem } from './view'

/** A row of the list as the database gives it. */
export interface ListRow extends Pick<
  VedtakListItem,
  | 'sesjon'
  | 'nummer'
  | 'tittel'
  | 'tekst'
  | 'kilde'
  | 'maalform'
  | 'redegjorelseMaalform'
  | 'uenighet'
  | 'departementets'
  | 'komiteens'
> {
  punkt: string
  dato: Date | null
  tilstand: NonNullable<VedtakListItem['tilstand']>
  komiteensUtledet: boolean | null
  rapporteringssesjon: string | null
  slug: string | null
  navn: string | null
  nynorsk: string | null
  engelsk: string | null
  forkortelse: string | null
  frister: { tekst: string; dato: string | null; gjelder: string | null }[] | null
  /** Only where a search is to be explained. */
  redegjorelse: string | null
  siteringer: VedtakListItem['siteringer'] | null
}

/** The rows of a page with what a search found in each. */
export function toListItems(rows: ListRow[], matching: Matching, day: string): VedtakListItem[] {
  const explain = explainer(matching)
  return rows.map((row) => ({ ...toListItem(row, day), treff: explain(row) }))
}

function explainer(matching: Matching): (row: ListRow) => VedtakListItem['treff'] {
  if (matching.kind !== 'ord') return () => null
  const { groups, phrases } = matching.search
  const typed = [...groups.map((group) => group.typed), ...phrases.map((words) => words.join(' '))]
  const find = hitFinder(matching.search)
  return ({ tittel, tekst, redegjorelse }) =>
    redegjorelse === null ? null : explainHit({ tittel, vedtak: tekst, redegjorelse }, typed, find)
}

function toListItem(row: ListRow, day: string): Omit<VedtakListItem, 'treff'> {
  const { punkt, dato, slug, navn, nynorsk, engelsk, forkortelse, ...others } = row
  const { frister, redegjorelse: _, siteringer, ...rest } = others
  return {
    ...rest,
    punkt: punkt === '' ? null : punkt,
    dato: dayOf(dato),
    departement:
      slug === null
        ? null
        : { slug, navn: navn ?? slug, nynorsk: nynorsk ?? slug, engelsk, forkortelse: forkortelse ?? slug },
    siteringer: siteringer ?? [],
    frister: (frister ?? []).map((frist) => ({ ...frist, passert: isPassed(frist.dato, row.tilstand, day) })),
  }
}

/** A limit is passed only while the vedtak is open: a departement that says it is done has answered it. */
export function isPassed(
  dato: FristView['dato'],
  tilstand: VedtakListItem['tilstand'],
  day: string,
): boolean {
  return tilstand === 'APEN' && dato !== null && dato < day
}

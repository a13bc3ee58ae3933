import { dayOf } from './to-view'
import type { FristView, TextPiece, VedtakListItem } from './view'

/** A row of the list as the database gives it. */
export interface ListRow extends Pick<
  VedtakListItem,
  | 'sesjon'
  | 'nummer'
  | 'tittel'
  | 'tekst'
  | 'kilde'
  | 'maalform'
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
  forkortelse: string | null
  frister: { tekst: string; dato: string | null; gjelder: string | null }[] | null
  utdrag: string | null
}

export function toListItem(row: ListRow, day: string): VedtakListItem {
  const { punkt, dato, slug, navn, forkortelse, frister, utdrag, ...rest } = row
  return {
    ...rest,
    punkt: punkt === '' ? null : punkt,
    dato: dayOf(dato),
    departement: slug === null ? null : { slug, navn: navn ?? slug, forkortelse: forkortelse ?? slug },
    frister: (frister ?? []).map((frist) => ({ ...frist, passert: isPassed(frist.dato, row.tilstand, day) })),
    utdrag: utdrag === null ? null : cutAtHits(utdrag),
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

const HIT = /\u0001([^\u0002]*)\u0002/gu

/** The excerpt in pieces, hit and not, from the database's markers. */
export function cutAtHits(marked: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const match of marked.matchAll(HIT)) {
    if (match.index > at) pieces.push({ text: marked.slice(at, match.index), hit: false })
    pieces.push({ text: match[1] ?? '', hit: true })
    at = match.index + match[0].length
  }
  if (at < marked.length) pieces.push({ text: marked.slice(at), hit: false })
  return pieces
}

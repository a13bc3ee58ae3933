import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak } from '@/lib/format/vedtak'
import { needsReason } from '../rules'
import type { Avgjorelse } from '../types'
import type { ComposedReview, ReviewText } from './types'

/** In the words of a document of the Storting, which is in Norwegian. */
const words: Record<Avgjorelse, string> = {
  UTKVITTERT: 'Utkvittert.',
  IKKE_UTKVITTERT: 'Ikke utkvittert.',
  KAN_KVITTERES_UT: 'Kan kvitteres ut.',
  KAN_IKKE_KVITTERES_UT: 'Kan ikke kvitteres ut.',
  INGEN_MERKNAD: 'Ingen merknad.',
}

const leads = {
  KONTROLL: 'Komiteens vurdering av hvert vedtak, slik komiteens sekretariat har registrert den.',
  FAG: 'Komiteens uttalelse om hvert vedtak, slik komiteens sekretariat har registrert den.',
}

/** «Vurdering av redegjørelsene i Prop. 1 S (2025–2026)»: what the document of a review is called. */
export function titleOf({ slag, sesjon, komite }: Pick<ReviewText, 'slag' | 'sesjon' | 'komite'>): string {
  const what = slag === 'KONTROLL' ? 'Vurdering av' : 'Uttalelse om'
  return `${what} redegjørelsene i Prop. 1 S (${formatSesjon(sesjon)}), ${komite.bokmal}`
}

/**
 * Sets what a committee decided as a document: those that stay open first, each unit with a line of its own, so that every
 * judgement and uttalelse has a place it is read at. Out: the text, and the line of each unit by its vedtak.
 */
export function composeReview(review: ReviewText): ComposedReview {
  const { sitat, slag, dato, fil, komite, enheter } = review
  const lines = [
    sitat,
    komite.bokmal,
    titleOf(review),
    ...(dato === null ? [] : [`Dato: ${formatDay(dato)}`]),
    ...(fil === null ? [] : [fileLine(fil)]),
    '',
    leads[slag],
  ]
  const places = new Map<number, number>()
  const kept = enheter.filter(({ avgjorelse }) => needsReason(avgjorelse))
  const rest = enheter.filter(({ avgjorelse }) => !needsReason(avgjorelse))
  for (const { vedtakId, stikkord, avgjorelse, begrunnelse, ...unit } of [...kept, ...rest]) {
    lines.push('', `Vedtak nr. ${formatVedtak(unit)}`)
    places.set(vedtakId, lines.length)
    if (stikkord !== '') lines.push(oneLine(stikkord))
    lines.push(words[avgjorelse], ...reasonLines(begrunnelse))
  }
  return { tekst: `${lines.join('\n')}\n`, lines: places }
}

/** What is told of the file that the document is kept as elsewhere. */
export function fileLine({ navn, bytes, sha256 }: NonNullable<ReviewText['fil']>): string {
  return `Fil: ${navn}, ${bytes} byte, SHA-256 ${sha256}`
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function reasonLines(begrunnelse: string): string[] {
  const text = begrunnelse.replace(/\r\n?/gu, '\n').replaceAll('\0', '').trim()
  return text === '' ? [] : text.split('\n').map((line) => line.trim())
}

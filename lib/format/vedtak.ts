import { malformOf } from '@/lib/parse/fields/malform'
import { formatSesjon } from './sesjon'

interface Key {
  sesjon: string
  nummer: number
  /** Empty or null for the whole vedtak. */
  punkt: string | null
}

/** «83», «35, punkt 51»: how the documents cite it, in every language. */
export function formatUnit({ nummer, punkt }: Pick<Key, 'nummer' | 'punkt'>): string {
  return punkt ? `${nummer}, punkt ${punkt}` : String(nummer)
}

/** The short form in use between those who know: «83 (2024–2025)», «35, punkt 51 (2021–2022)». */
export function formatVedtak(key: Key): string {
  return `${formatUnit(key)} (${formatSesjon(key.sesjon)})`
}

/** The permanent address, «/vedtak/2021-2022/35/punkt-51», without language. */
export function vedtakPath({ sesjon, nummer, punkt }: Key): string {
  const whole = `/vedtak/${sesjon}/${nummer}`
  return punkt ? `${whole}/punkt-${encodeURIComponent(punkt)}` : whole
}

/** The language of a text as HTML names it: Norwegian of some kind where nobody has told which. */
export function langOf(maalform: 'NB' | 'NN' | null): 'nb' | 'nn' | 'no' {
  if (maalform === null) return 'no'
  return maalform === 'NN' ? 'nn' : 'nb'
}

/**
 * The language of a title. It is the departement's, not the Storting's: bokmål «Lovendring om å innhente
 * opplysninger» stands above a nynorsk request. Undefined where there is none and the number stands for it.
 */
export function titleLang(tittel: string): 'nb' | 'nn' | undefined {
  return tittel === '' ? undefined : malformOf(tittel)
}

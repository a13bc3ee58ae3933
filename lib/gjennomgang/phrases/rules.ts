import type { Maalform } from '@/lib/import/types'

/**
 * Stock phrases for keeping a unit open, in the order of their digits. They are printed in a document of the Storting, so
 * they are in the written form of whoever decides, whatever the language of the page.
 */
const phrases: Record<Maalform, readonly string[]> = {
  NB: [
    'Komiteen viser til at resultatet ikke er lagt frem.',
    'Komiteen viser til at fristen Stortinget satte, ikke er holdt.',
    'Komiteen viser til at bare en del av vedtaket er besvart.',
    'Komiteen ber departementet gjøre nærmere rede for oppfølgingen.',
  ],
  NN: [
    'Komiteen viser til at resultatet ikkje er lagt fram.',
    'Komiteen viser til at fristen Stortinget sette, ikkje er halden.',
    'Komiteen viser til at berre ein del av vedtaket er svara på.',
    'Komiteen ber departementet gjere nærare greie for oppfølginga.',
  ],
}

export function phrasesOf(maalform: Maalform): readonly string[] {
  return phrases[maalform]
}

/** A reason with a phrase put to what is written; once only. */
export function withPhrase(written: string, phrase: string): string {
  const before = written.trim()
  return before.includes(phrase) ? before : before === '' ? phrase : `${before} ${phrase}`
}

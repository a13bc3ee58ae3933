import { placePath } from '@/lib/format/place'
import { vedtakPath } from '@/lib/format/vedtak'
import { forslagPath } from '@/lib/forslag/rules'
import type { Place } from '../view'
import type { AdviceView, AnswerView, ForslagView } from './view'

/**
 * What /api/v1/forslag/… gives: the page in data. `svar[].posisjon` is read by the machine and only there where a sentence says it in so
 * many words (`setning`); null is «not said», not «none». `utfall` says what became of the proposal as far as `kilder` tell.
 */
export function toForslagJson(forslag: ForslagView) {
  const { sesjon, nummer, sitat, tittel, dato, forslagsstillere, isRead } = forslag
  return {
    sesjon,
    nummer,
    adresse: forslagPath(forslag),
    sitat,
    tittel,
    dato,
    forslagsstillere,
    lestInn: { forslag: isRead, svar: has(forslag, 'SVARBREV'), innstilling: has(forslag, 'INNST') },
    forslag: forslag.points.map(({ nummer: punkt, tekst, place, answers, advice, vedtak, outcome }) => ({
      nummer: punkt,
      tekst,
      kilde: toKilde(place),
      svar: answers.map(toSvar),
      tilrading: advice.map(toTilrading),
      utfall: outcome,
      vedtak: vedtak && { ...key(vedtak), adresse: vedtakPath(vedtak), tilstand: vedtak.tilstand },
    })),
    svarUtenForslag: forslag.loose.map(toSvar),
    tilradingOmHele: forslag.whole.map(toTilrading),
    andreVedtak: forslag.others.map((vedtak) => ({ ...key(vedtak), adresse: vedtakPath(vedtak) })),
    kilder: forslag.sources.map(({ role, sitat: cited, slug, day }) => ({
      rolle: role,
      sitat: cited,
      adresse: `/dokument/${slug}`,
      offentligFra: day,
    })),
  }
}

const has = ({ sources }: ForslagView, role: string): boolean => sources.some((one) => one.role === role)

const key = ({ sesjon, nummer, punkt }: { sesjon: string; nummer: number; punkt: string | null }) => ({
  sesjon,
  nummer,
  punkt,
})

function toKilde({ dokument, slug, linje, side }: Place) {
  return { dokument, side, linje, adresse: placePath(slug, linje) }
}

function toSvar({ nummer, posisjon, setning, tekst, place }: AnswerView) {
  return { nummerIBrevet: nummer, posisjon, setning, lestAvMaskin: true, tekst, kilde: toKilde(place) }
}

function toTilrading({ slag, romertall, nummer, partier, tekst, place }: AdviceView) {
  return { slag, romertall, nummer, partier, tekst, kilde: toKilde(place) }
}

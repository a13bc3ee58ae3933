import { findCitations } from './find'
import type { Citation } from './types'

/**
 * The one form of a citation that is compared: «Representantforslag 132 S (2022-2023)» and «dok. 8:132 S (2022–2023)»
 * are «Dokument 8:132 S (2022–2023)». Nothing is added that the print lacks; what is no single citation stays as it is.
 */
export function canonicalCitation(printed: string): string {
  const [found, ...more] = findCitations(printed)
  if (!found || more.length > 0 || found.sesjon === null) return printed
  return canonicalOf(found) ?? printed
}

function canonicalOf({ kind, nummer, serie, bokstav, tillegg, sesjon, tilNummer }: Citation): string | null {
  const years = `(${sesjon?.replace('-', '–')})`
  const letter = bokstav === null ? '' : ` ${bokstav}`
  switch (kind) {
    case 'innst':
      return `Innst. ${nummer}${letter} ${years}`
    case 'prop':
      return `Prop. ${nummer}${letter}${tillegg === null ? '' : ` Tillegg ${tillegg}`} ${years}`
    case 'meld-st':
      return `Meld. St. ${nummer} ${years}`
    case 'dok8':
      return Number(sesjon?.slice(0, 4)) < 2009 ? `Dokument nr. 8:${nummer} ${years}` : `Dokument 8:${nummer}${letter} ${years}` // prettier-ignore
    case 'lovvedtak':
      return tilNummer === null && bokstav === null ? `Lovvedtak ${nummer} ${years}` : null
    case 'dokument':
      return Number(sesjon?.slice(0, 4)) < 2009 || serie === null
        ? null
        : `Dokument ${serie}:${nummer} ${years}`
    case 'innst-s-o':
    case 'ot-st-prp':
    case 'st-meld':
    case 'nou':
    case 'sporsmal':
    case 'vedtak':
      return null
  }
}

/**
 * The canonical forms that mean one document: the letter is often left out, and within one session there is one number
 * for all letters of Innst., Prop. and Dokument 8.
 */
export function variantsOf(printed: string): string[] {
  const canonical = canonicalCitation(printed)
  const match = /^(Innst\. |Prop\. |Dokument 8:)(\d{1,4})(?: (S|L|LS))?( \(\d{4}–\d{4}\))$/u.exec(canonical)
  if (!match) return [canonical]
  const [, series = '', nummer = '', , years = ''] = match
  return ['', ' S', ' L', ' LS'].map((letter) => `${series}${nummer}${letter}${years}`)
}

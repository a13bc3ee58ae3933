import { keyId } from '../../parse/key'
import { SESJON_MANGLER } from '../../parse/citation/rule'
import { placesOf } from '../document/places'
import type { DocumentCheck, Found } from '../document/types'

/** Told by DATO_UTENFOR_SESJON. */
const OUTSIDE = /^datoen ligger ikke i sesjonen/u

/**
 * A citation that cannot be right as it is printed: «Innst. 325 (2024–2025)» without its letter (seed 004:3075), «Meld. St. 9
 * (2024–2027)» (:3595 and 21168). The same print about the same unit is one funn with every place.
 */
export const citationDoubtful: DocumentCheck = {
  rule: 'TVILSOM_HENVISNING',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence:
    'Henvisningen mangler en bokstav, har feil navn på rekken, eller viser til en sesjon eller dag som ikke finnes.',
  find: (document) => {
    const found = new Map<string, Found>()
    const add = (key: string, { message, lines, vedtak }: Found): void => {
      const known = found.get(key)
      if (known) known.lines = [...new Set([...known.lines, ...lines])].toSorted((a, b) => a - b)
      else found.set(key, { message, lines, vedtak })
    }
    for (const { citation, problems, line, telling } of placesOf(document).citations) {
      for (const problem of problems) {
        if (problem === SESJON_MANGLER || OUTSIDE.test(problem)) continue
        const vedtak = telling?.keys ?? []
        const message = `«${citation}»: ${problem}.`
        add(`${message}${vedtak.map(keyId).join()}`, { message, lines: [line], vedtak })
      }
    }
    for (const { rule, message, lines, vedtak } of document.parsed.issues) {
      if (rule === 'TVILSOM_HENVISNING' && !message.includes('datoen ligger ikke'))
        add(`${message}${vedtak.map(keyId).join()}`, { message, lines, vedtak })
    }
    return [...found.values()].toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
  },
}

import { placesOf } from '../document/places'
import type { DocumentCheck } from '../document/types'

/** A day that belongs to another sesjon than the heading it stands under, or than the one printed beside it. */
export const dateOutsideSesjon: DocumentCheck = {
  rule: 'DATO_UTENFOR_SESJON',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence:
    'Vedtaket er datert utenfor sesjonen det står under, eller sesjonen som er trykt ved siden av datoen.',
  find: (document) => {
    const found = document.parsed.issues
      .filter(({ rule }) => rule === 'DATO_UTENFOR_SESJON')
      .map(({ message, lines, vedtak }) => ({ message, lines, vedtak }))
    const told = new Set(found.flatMap(({ lines }) => lines))
    for (const { kind, citation, problems, line, telling } of placesOf(document).citations) {
      const problem = kind === 'vedtak' && problems.find((one) => one.startsWith('datoen ligger ikke'))
      if (!problem || told.has(line)) continue
      found.push({ message: `«${citation}»: ${problem}.`, lines: [line], vedtak: telling?.keys ?? [] })
    }
    return found
  },
}

import { placesOf } from '../document/places'
import type { DocumentCheck } from '../document/types'

const TOP_LINES = 400

/** «Rapportering avsluttes (Ja/Nei) i Prop. 1 S (2024–2025)» in a document of 2025–2026: last year's head was kept (seed 004:2064). */
export const tableHead: DocumentCheck = {
  rule: 'TABELLHODE_ANNEN_SESJON',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence: 'Hodet over svarene i tabellen viser til en annen sesjon enn dokumentets.',
  find: (document) =>
    document.parsed.issues
      .filter(({ rule }) => rule === 'TABELLHODE_ANNEN_SESJON')
      .map(({ message, lines, vedtak }) => ({ message, lines: [...titleLine(document), ...lines], vedtak })),
}

/** Where the document first names its own sesjon. */
function titleLine(document: Parameters<DocumentCheck['find']>[0]): number[] {
  const [from, to] = document.parsed.document.sesjon?.split('-') ?? []
  if (from === undefined || to === undefined) return []
  const printed = new RegExp(String.raw`${from}\s?[–−-]\s?${to}`, 'u')
  const line = placesOf(document)
    .lines.slice(0, TOP_LINES)
    .find(({ text }) => printed.test(text))
  return line ? [line.number] : []
}

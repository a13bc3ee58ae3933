import type { ParsedDocument } from '../../parse/types'

/**
 * The day a document speaks on, where nobody has said when it became public: the first of its sesjon, since a Prop. 1 S and the
 * yearly melding come in the days after. null where the document names no sesjon.
 */
export function printedDay({ document }: ParsedDocument): string | null {
  return document.sesjon === null ? null : `${document.sesjon.slice(0, 4)}-10-01`
}

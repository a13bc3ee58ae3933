import { parseText } from '@/lib/parse/parse'
import { readProp } from '../samples'

/** What a document of each kind is for, without lines: the same whatever format it comes in. */
export function mainLists(text: string): unknown {
  const { document } = parseText(text)
  if (document.kind === 'INNST') return [document.document.citation, document.document.komite, document.vurderinger.map(withoutLine), document.uttalelser.map(withoutLine), document.tilrading?.punkter.map(withoutLine)] // prettier-ignore
  if (document.kind === 'MELD_ST_ANMODNING')
    return document.kapitler.map((one) => [
      one.departement,
      one.table.map(withoutLine),
      one.vedtak.map(withoutLines),
    ])
  if (document.kind === 'REPRESENTANTFORSLAG') return [document.document, document.forslag.map(withoutLine)]
  if (document.kind === 'SVARBREV') return [document.document, document.svar.map(withoutLine)]
  return document.kind
}

/** The overview and the accounts of a budget proposition, without lines. */
export function accountsOf(content: string | Uint8Array): { table: unknown[]; vedtak: unknown[] } {
  const { table, vedtak } = readProp(content)
  return { table: table.map(withoutLine), vedtak: vedtak.map(withoutLines) }
}

const withoutLine = <Read extends { line: number }>({ line: _, ...rest }: Read): Omit<Read, 'line'> => rest

const withoutLines = <Read extends { line: number; promises: { line: number }[] }>(read: Read) => ({
  ...withoutLine(read),
  promises: read.promises.map(withoutLine),
})

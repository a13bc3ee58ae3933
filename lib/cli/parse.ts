import { isRefusal } from '../parse/refusal'
import type { ParsedDocument } from '../parse/types'
import { fail, print, type Command } from './command'
import { readArguments } from './read-arguments'
import { parseFile } from './read-file'

/**
 * `parse FILE [--json] [--spans]`: what the reader understood of a document. With `--json` one JSON object of
 * the shape in design § 8, with quoted requests as `quotes`, on stdout; without it a summary in Norwegian. `--spans` adds `[start, end)` per field.
 * Exit 0 read, issues or not; 1 an entry or a row had to be refused; 2 nothing readable, or wrong use.
 */
export const parseCommand: Command = async (args) => {
  const given = readArguments(args, 1, { json: { type: 'boolean' }, spans: { type: 'boolean' } })
  const [file] = given?.files ?? []
  if (!given || file === undefined) return fail('usage: oppfulgt parse FILE [--json] [--spans]')
  const { json = false, spans = false } = given.values
  const result = await parseFile(file, { withSpans: spans })
  if (!result.ok) return fail(result.message)
  await print(json ? JSON.stringify(toPrint(result.document), null, 2) : summarise(result.document))
  return result.document.issues.some(isRefusal) ? 1 : 0
}

/** The contract's `mentions` name a target each; requests quoted in their own words, which name none, stand beside them. */
function toPrint({ mentions, issues, ...document }: ParsedDocument) {
  return {
    ...document,
    mentions: mentions.filter((mention) => !('quote' in mention)),
    quotes: mentions.filter((mention) => 'quote' in mention),
    issues,
  }
}

function summarise(document: ParsedDocument): string {
  const { citation, departement } = document.document
  const lines = [[document.kind, citation, departement].filter(Boolean).join(' · ')]
  if (document.kind === 'PROP_1_S') {
    const { table, vedtak, repeats, repeals } = document
    lines.push(
      `${table.length} rader i tabellen, ${vedtak.length} omtaler, ${repeats.length} gjentatt senere, ${repeals.length} forslag om oppheving`,
    )
    for (const [conclusion, count] of countConclusions(document.vedtak))
      lines.push(`  ${conclusion}: ${count}`)
  }
  if (document.kind === 'REPRESENTANTFORSLAG') lines.push(`${document.forslag.length} forslag`)
  if (document.kind === 'SVARBREV')
    for (const { nummer, position } of document.svar) lines.push(`  svar på forslag ${nummer}: ${position}`)
  if (document.kind === 'MELD_ST_ANMODNING')
    for (const { departement, vedtak } of document.kapitler)
      lines.push(`  ${departement ?? 'uten departement'}: ${vedtak.length} omtaler`)
  if (document.kind === 'INNST')
    lines.push(`${document.vurderinger.length} vurderinger, ${document.uttalelser.length} uttalelser`)
  lines.push(`${document.mentions.length} omtaler av andre dokumenter og vedtak`)
  for (const { rule, message, lines: places } of document.issues) {
    lines.push(`  ${rule}${places.length > 0 ? ` (linje ${places.join(', ')})` : ''}: ${message}`)
  }
  return lines.join('\n')
}

function countConclusions(vedtak: readonly { conclusion: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { conclusion } of vedtak) counts.set(conclusion, (counts.get(conclusion) ?? 0) + 1)
  return counts
}

import { parseArgs } from 'node:util'
import { checkDocument } from '../check/document/check-document'
import { printedDay } from '../check/document/printed-day'
import type { DocumentFunn, DocumentGroup } from '../check/document/types'
import { isDay } from '../clock'
import type { DocumentHead } from '../parse/types'
import { fail, print, type Command } from './command'
import { parseFile } from './read-file'

const USAGE = 'usage: oppfulgt check FILE [--json] [--dato YYYY-MM-DD]'

const groups: Record<DocumentGroup, string> = {
  TRYKKFEIL: 'Trykkfeil: dokumentet motsier seg selv',
  LUKKET_FOR_TIDLIG: 'Lukket for tidlig: det kalles fulgt opp, men er ikke ferdig',
  FORSINKET: 'Forsinket: frister og løfter som er passert, og omtaler som står stille',
  GJENTAKELSE: 'Gjentakelse: Stortinget har bedt om det samme før',
  AVVIK: 'Avvik: dokumentene er uenige',
}

/**
 * `check FILE [--json] [--dato]`: what the rules find in a document. Exit 0 none; 1 some; 2 nothing readable, or wrong use.
 * `--dato` is the day from which something has passed; without it, the first day of the document's sesjon. Not the clock: the
 * same file gives the same funn every day.
 */
export const checkCommand: Command = async (args) => {
  const options = readArguments(args)
  if (!options) return fail(USAGE)
  const result = await parseFile(options.file)
  if (!result.ok) return fail(result.message)
  const { document: parsed, source: text } = result
  const funn = checkDocument({ parsed, text, today: options.dato ?? printedDay(parsed) })
  const { document } = parsed
  await print(options.json ? JSON.stringify({ document, funn }, null, 2) : summarise(document, funn))
  return funn.length > 0 ? 1 : 0
}

function readArguments(args: string[]): { file: string; json: boolean; dato?: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, dato: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return null
    if (values.dato !== undefined && !isDay(values.dato)) return null
    return { file, ...values }
  } catch {
    return null
  }
}

function summarise({ citation, departement }: DocumentHead, funn: readonly DocumentFunn[]): string {
  const head = [citation, departement, `${funn.length} funn`].filter(Boolean).join(' · ')
  const listed = (Object.keys(groups) as DocumentGroup[]).flatMap((group) => {
    const own = funn.filter((one) => one.group === group)
    return own.length === 0 ? [] : ['', `${groups[group]} (${own.length})`, ...own.map(describe)]
  })
  return [head, ...listed].join('\n')
}

const describe = ({ rule, severity, lines, message }: DocumentFunn): string => {
  const place = lines.length > 0 ? ` (linje ${lines.join(', ')})` : ''
  return `  ${rule}${severity === 'feil' ? ', alvorlig' : ''}${place}: ${message}`
}

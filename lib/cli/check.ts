import { checkDocument } from '../check/document/check-document'
import { printedDay } from '../check/document/printed-day'
import type { DocumentFunn, DocumentGroup } from '../check/document/types'
import { isDay } from '../clock'
import type { DocumentHead } from '../parse/types'
import { fail, print, type Command } from './command'
import { readArguments } from './read-arguments'
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
  const given = readArguments(args, 1, { json: { type: 'boolean' }, dato: { type: 'string' } })
  const [file] = given?.files ?? []
  if (!given || file === undefined || !isDayOrNone(given.values.dato)) return fail(USAGE)
  const { json, dato } = given.values
  const result = await parseFile(file)
  if (!result.ok) return fail(result.message)
  const { document: parsed, source: text } = result
  const funn = checkDocument({ parsed, text, today: dato ?? printedDay(parsed) })
  const { document } = parsed
  await print(json ? JSON.stringify({ document, funn }, null, 2) : summarise(document, funn))
  return funn.length > 0 ? 1 : 0
}

const isDayOrNone = (dato: string | undefined): boolean => dato === undefined || isDay(dato)

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

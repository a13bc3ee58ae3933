import { parseArgs } from 'node:util'
import { compareDocuments, nameOf } from '../check/deviation/compare'
import { toDeviationFunn } from '../check/deviation/tell'
import type { DeviationFunn, Relation } from '../check/deviation/types'
import { fail, print, type Command } from './command'
import { parseFile } from './read-file'

const USAGE = 'usage: oppfulgt compare A B [--json]'

const relations: Record<Relation, string> = {
  SAMME_AR: 'samme rapportering',
  NESTE_AR: 'en rapportering og en senere',
  VURDERING: 'en rapportering og vurderingen av den',
  ETTER_VURDERING: 'en vurdering og den neste rapporteringen',
}

/**
 * `compare A B [--json]`: where two documents that report the same vedtak disagree, in any order. Exit 0 nowhere; 1 somewhere;
 * 2 one of them cannot be read, they cannot be compared, or wrong use. In JSON `lines` are those of A, `otherLines` of B.
 */
export const compareCommand: Command = async (args) => {
  const options = readArguments(args)
  if (!options) return fail(USAGE)
  const [a, b] = [await parseFile(options.a), await parseFile(options.b)]
  if (!a.ok) return fail(a.message)
  if (!b.ok) return fail(b.message)
  const comparison = compareDocuments(a.document, b.document)
  if (!comparison.ok) return fail(`kan ikke sammenlignes: ${comparison.reason}`)
  const { relation, isTurned, deviations } = comparison
  const [first, second] = isTurned ? [b.document, a.document] : [a.document, b.document]
  const names = [nameOf(first), nameOf(second)] as const
  const funn = deviations.map((deviation) => toDeviationFunn(deviation, { names, isTurned }))
  const heads = { a: a.document.document, b: b.document.document }
  await print(
    options.json
      ? JSON.stringify({ ...heads, relation, funn }, null, 2)
      : summarise({ relation, names: [nameOf(a.document), nameOf(b.document)], funn }),
  )
  return funn.length > 0 ? 1 : 0
}

function readArguments(args: string[]): { a: string; b: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [a, b, ...more] = positionals
    return a === undefined || b === undefined || more.length > 0 ? null : { a, b, ...values }
  } catch {
    return null
  }
}

interface Summary {
  relation: Relation
  names: readonly [string, string]
  funn: readonly DeviationFunn[]
}

function summarise({ relation, names, funn }: Summary): string {
  const head = `${names.join(' ↔ ')} · ${relations[relation]}`
  if (funn.length === 0) return `${head}\nIngen avvik funnet`
  return [head, `${funn.length} avvik`, ...funn.map(describe)].join('\n')
}

function describe({ rule, lines, otherLines, message }: DeviationFunn): string {
  const place = [places('A', lines), places('B', otherLines)].filter((one) => one !== null).join(', ')
  return `  ${rule}${place === '' ? '' : ` (${place})`}: ${message}`
}

const places = (name: string, lines: readonly number[]) =>
  lines.length === 0 ? null : `${name} linje ${lines.join(', ')}`

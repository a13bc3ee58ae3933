import { compareDocuments, nameOf } from '../check/deviation/compare'
import { toDeviationFunn } from '../check/deviation/tell'
import type { DeviationFunn, Relation } from '../check/deviation/types'
import { fail, print, type Command } from './command'
import { readArguments } from './read-arguments'
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
  const given = readArguments(args, 2, { json: { type: 'boolean' } })
  const [firstFile, secondFile] = given?.files ?? []
  if (!given || firstFile === undefined || secondFile === undefined) return fail(USAGE)
  const [a, b] = [await parseFile(firstFile), await parseFile(secondFile)]
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
    given.values.json
      ? JSON.stringify({ ...heads, relation, funn }, null, 2)
      : summarise({ relation, names: [nameOf(a.document), nameOf(b.document)], funn }),
  )
  return funn.length > 0 ? 1 : 0
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

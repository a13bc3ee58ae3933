import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyId } from '@/lib/parse/key'
import type { VedtakKey } from '@/lib/parse/types'
import { root } from './source-files'

/** One funn, by rule and unit: «2024-2025/83», empty where it is about no vedtak. */
export interface JudgedFunn {
  rule: string
  unit: string
}

export interface Disagreement extends JudgedFunn {
  judge: 'a' | 'b'
  isFunn: boolean
  why: string
}

export interface Figures {
  precision: number
  recall: number
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'tests/fixtures/funn', name), 'utf8'))

export const idOf = ({ rule, unit }: JudgedFunn): string => `${rule} ${unit}`
export const unitOf = ([key]: readonly VedtakKey[]): string => (key ? keyId(key).replace(/\/$/u, '') : '')

export const disagreements = read('disagreements.json') as Disagreement[]
/** Found by the code and by neither reader, read again afterwards: never counted as agreed. */
export const reread = read('reread.json') as (JudgedFunn & { isFunn: boolean; why: string })[]
export const floor = read('floor.json') as Record<string, Figures>

/** What both judges found, and what one found and the second reading upheld. */
export function agreedFunn(): Set<string> {
  const [a, b] = ['judge-a.json', 'judge-b.json'].map(
    (name) => new Set((read(name) as JudgedFunn[]).map(idOf)),
  )
  const both = [...(a ?? [])].filter((id) => b?.has(id))
  return new Set([...both, ...disagreements.filter(({ isFunn }) => isFunn).map(idOf)])
}

/** Nothing found and nothing to find is right in full. */
export function figuresOf(
  found: ReadonlySet<string>,
  agreed: ReadonlySet<string>,
): Figures & { both: number } {
  const both = [...found].filter((id) => agreed.has(id)).length
  return {
    both,
    precision: found.size === 0 ? 1 : both / found.size,
    recall: agreed.size === 0 ? 1 : both / agreed.size,
  }
}

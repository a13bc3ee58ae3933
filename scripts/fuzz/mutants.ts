import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from '@/lib/parse/parse'
import { normalise } from '@/lib/parse/text/normalise'
import type { FieldSpan, ParsedDocument } from '@/lib/parse/types'

/** A small generator with a seed, so that a failing mutant can be made again. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
}

const CUTS = [
  '',
  '-\n',
  '\n\n',
  ' ',
  '«',
  '»',
  '\f',
  '\u00ad',
  '\r\n',
  'Vedtak nr. ',
  '2024–2025 ',
  '(',
  'Innst. ',
  '\u00a0',
  '1. Stortinget ber regjeringen ',
  'Komiteen mener ',
  'kvitteres ut',
  ':\n',
]

function mutate(text: string, random: (below: number) => number): string {
  let mutant = text
  for (let i = 0; i < 1 + random(12); i++) {
    const at = random(mutant.length)
    mutant = mutant.slice(0, at) + (CUTS[random(CUTS.length)] ?? '') + mutant.slice(at + random(40))
  }
  return mutant
}

/** The real documents and the made-up ones of every kind that the reader knows, the budget proposition first. */
export function loadSources(root: string): string[] {
  const first = 'prop-1-s-2025-2026-hod.txt'
  const folders = [
    'prisma/samples',
    'tests/fixtures/shapes/near-miss',
    'tests/fixtures/shapes/odd',
    'tests/fixtures/former',
    'tests/fixtures/former/innst',
    'tests/fixtures/former/meldst',
  ]
  const texts = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.txt') && name !== 'README.txt')
      .sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  return texts
}

/** The damaged slice of a seed: every other one of the chapter of the proposition, the rest of any document. */
export function mutantOf(seed: number, sources: readonly string[]): string {
  const random = randomFrom(seed)
  const [proposition = ''] = sources
  const source = seed % 2 === 0 ? proposition : (sources[random(sources.length)] ?? '')
  const chapter = source === proposition ? source.indexOf(' 3  Oppfølging av anmodnings') : 0
  const start = chapter + random(Math.max(1, Math.min(source.length - chapter - 4000, 200_000)))
  // The head of a document tells its kind: half of the slices begin with it.
  const from = source !== proposition && seed % 4 === 1 ? 0 : start
  return mutate(source.slice(from, from + 4000 + random(60_000)) || ' ', random)
}

const isPieces = (span: FieldSpan): span is [number, number][] => Array.isArray(span[0])

/** What the span's text normalises to; pieces are put end to end. */
const readBack = (source: string, span: FieldSpan): string =>
  isPieces(span)
    ? span.map(([start, end]) => normalise(source.slice(start, end))).join('')
    : normalise(source.slice(...span))

type Item = { nummer: number; spans?: Record<string, FieldSpan> }

function itemsOf(document: ParsedDocument): Item[] {
  if (document.kind === 'PROP_1_S') return [...document.table, ...document.vedtak]
  if (document.kind === 'MELD_ST_ANMODNING')
    return document.kapitler.flatMap(({ table, vedtak }) => [...table, ...vedtak])
  if (document.kind === 'REPRESENTANTFORSLAG') return document.forslag
  return document.kind === 'SVARBREV' ? document.svar : []
}

/** Every field whose span does not give its value. */
export function brokenSpans(document: ParsedDocument, source: string): string[] {
  return itemsOf(document).flatMap((item) =>
    Object.entries(item.spans ?? {}).flatMap(([field, span]) => {
      const value = Object.entries(item).find(([name]) => name === field)?.[1] as unknown
      return readBack(source, span) === value ? [] : [`${item.nummer} ${field}`]
    }),
  )
}

/** Reads one mutant: its kind, and what is wrong with the reading. Throws where the reader does. */
export function tryMutant(mutant: string): { kind: string; faults: string[] } {
  const result = parseDocument(new TextEncoder().encode(mutant), { withSpans: true })
  if (!result.ok) return { kind: result.reason, faults: [] }
  return { kind: result.document.kind, faults: brokenSpans(result.document, result.source) }
}

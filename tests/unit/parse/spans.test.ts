import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import { normalise } from '@/lib/parse/text/normalise'
import type { FieldSpan, ParsedDocument } from '@/lib/parse/types'
import { hodBytes, hodPath, readProp } from '../../support/samples'
import { root } from '../../support/source-files'

const isPieces = (span: FieldSpan): span is [number, number][] => Array.isArray(span[0])

/** What the span's text normalises to; pieces are put end to end. */
const readBack = (source: string, span: FieldSpan): string =>
  isPieces(span)
    ? span.map(([start, end]) => normalise(source.slice(start, end))).join('')
    : normalise(source.slice(...span))

function itemsOf(document: ParsedDocument): { nummer: number; spans?: Record<string, FieldSpan> }[] {
  if (document.kind === 'PROP_1_S') return [...document.table, ...document.vedtak]
  if (document.kind === 'REPRESENTANTFORSLAG') return document.forslag
  return document.kind === 'SVARBREV' ? document.svar : []
}

/** Every field whose span does not give its value. */
function brokenSpans(document: ParsedDocument, source: string): string[] {
  const items = itemsOf(document)
  return items.flatMap((item) =>
    Object.entries(item.spans ?? {}).flatMap(([field, span]) => {
      const value = Object.entries(item).find(([name]) => name === field)?.[1] as unknown
      return readBack(source, span) === value ? [] : [`${item.nummer} ${field}`]
    }),
  )
}

test('every field of the HOD chapter stands where its span says', () => {
  const document = readProp(hodBytes(), true)
  expect(brokenSpans(document, document.source)).toEqual([])
  for (const vedtak of document.vedtak) {
    expect(Object.keys(vedtak.spans ?? {}).sort(), String(vedtak.nummer)).toEqual(['account', 'conclusionSentence', 'heading', 'text']) // prettier-ignore
  }
  for (const row of document.table) expect(Object.keys(row.spans ?? {})).toEqual(['stikkord'])
})

test('nearly every field stands in one piece; what page furniture cuts is listed', () => {
  const document = readProp(hodBytes(), true)
  const cut = [...document.table, ...document.vedtak].flatMap((item) =>
    Object.entries(item.spans ?? {}).flatMap(([field, span]) =>
      isPieces(span) ? [`${item.nummer} ${field}`] : [],
    ),
  )
  // 70: a page of the table stands in the middle of its first sentence (lines 2301–2337).
  expect(cut).toContain('70 account')
  expect(cut.length).toBeLessThan(12)
})

/** A small generator with a seed, so that a failing mutant can be made again. */
function randomFrom(seed: number): (below: number) => number {
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
  '­',
  '\r\n',
  'Vedtak nr. ',
  '2024–2025 ',
  '(',
  'Innst. ',
  ' ',
]

function mutate(text: string, random: (below: number) => number): string {
  let mutant = text
  for (let i = 0; i < 1 + random(12); i++) {
    const at = random(mutant.length)
    mutant = mutant.slice(0, at) + (CUTS[random(CUTS.length)] ?? '') + mutant.slice(at + random(40))
  }
  return mutant
}

test('200 damaged slices of real documents keep every span true and invent nothing', () => {
  const folder = join(root, 'tests/fixtures/documents')
  const paths = [hodPath, ...readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => join(folder, name))] // prettier-ignore
  const sources = paths.map((path) => readFileSync(path, 'utf8'))
  const chapter = sources[0]?.indexOf(' 3  Oppfølging av anmodnings') ?? 0
  const known = new Set(readProp(hodBytes()).vedtak.map(({ nummer }) => nummer))
  let read = 0
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomFrom(seed)
    const source = sources[seed % 3 === 0 ? random(sources.length) : 0] ?? ''
    const start = seed % 3 === 0 ? random(source.length - 4000) : chapter + (seed % 2) * random(20_000)
    const mutant = mutate(source.slice(start, start + 4000 + random(60_000)), random)
    const result = parseDocument(new TextEncoder().encode(mutant), { withSpans: true })
    if (!result.ok) throw new Error(`seed ${seed}: ${result.reason}`)
    expect(brokenSpans(result.document, result.source), `seed ${seed}`).toEqual([])
    if (result.document.kind !== 'PROP_1_S') continue
    read += result.document.vedtak.length
    const strangers = result.document.vedtak.filter(
      ({ nummer }) => !known.has(nummer) && !mutant.includes(String(nummer)),
    )
    expect(strangers, `seed ${seed}`).toEqual([])
  }
  expect(read).toBeGreaterThan(1000)
})

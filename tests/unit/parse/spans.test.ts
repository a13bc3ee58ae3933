import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import type { FieldSpan } from '@/lib/parse/types'
import { brokenSpans, loadSources, mutantOf } from '../../../scripts/fuzz/mutants'
import { hodBytes, readProp } from '../../support/samples'
import { root } from '../../support/source-files'

const isPieces = (span: FieldSpan): span is [number, number][] => Array.isArray(span[0])

/** «570–572» prints 571 too. */
const isInRange = (text: string, nummer: number): boolean =>
  [...text.matchAll(/(\d{1,4})\s?[–−-]\s?(\d{1,4})/gu)].some(
    ([, from, to]) => Number(from) < nummer && nummer < Number(to),
  )

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

/** `npm run fuzz` takes thousands. */
const mutants = 160

test('damaged slices of documents of every kind keep every span true and invent nothing', () => {
  const sources = loadSources(root)
  const known = new Set(readProp(hodBytes()).vedtak.map(({ nummer }) => nummer))
  const kinds = new Map<string, number>()
  for (let seed = 1; seed <= mutants; seed++) {
    const mutant = mutantOf(seed, sources)
    const result = parseDocument(new TextEncoder().encode(mutant), { withSpans: true })
    if (!result.ok) throw new Error(`seed ${seed}: ${result.reason}`)
    const { document, source } = result
    expect(brokenSpans(document, source), `seed ${seed}`).toEqual([])
    const many = document.kind === 'PROP_1_S' ? document.vedtak.length : 1
    kinds.set(document.kind, (kinds.get(document.kind) ?? 0) + many)
    if (document.kind !== 'PROP_1_S') continue
    const strangers = document.vedtak.filter(
      ({ nummer }) => !known.has(nummer) && !mutant.includes(String(nummer)) && !isInRange(mutant, nummer),
    )
    expect(strangers, `seed ${seed}`).toEqual([])
  }
  expect(kinds.get('PROP_1_S')).toBeGreaterThan(5 * mutants)
  for (const kind of ['REPRESENTANTFORSLAG', 'SVARBREV', 'INNST', 'MELD_ST_ANMODNING', 'OTHER'])
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(0)
})

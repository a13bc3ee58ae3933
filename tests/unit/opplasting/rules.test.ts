import { describe, expect, test } from 'vitest'
import { aroundLine, cleanUploadName, hasWaitedLong, pageAt, shownStretches } from '@/lib/opplasting/rules'
import type { LestEnhet } from '@/lib/opplasting/types'

describe('a name of a file', () => {
  test.for([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\kari\\Prop. 1 S.docx', 'Prop. 1 S.docx'],
    ['  …  rapport\u202efdp.exe', '…  rapportfdp.exe'],
    ['', 'dokument'],
    ['<>:"|?*', 'dokument'],
  ] as const)('«%s» becomes «%s»', ([given, name], { expect }) => {
    expect(cleanUploadName(given).replace(/\s+/gu, ' ')).toBe(name.replace(/\s+/gu, ' '))
  })

  test('keeps its ending when it is too long, and says that something is left out', () => {
    const name = cleanUploadName(
      `Prop. 1 S (2025–2026) ${'Helse- og omsorgsdepartementet '.repeat(8)}endelig.pdf`,
    )
    expect(name).toMatch(/^Prop\. 1 S \(2025–2026\) Helse.*…\.pdf$/u)
    expect([...name].length).toBeLessThanOrEqual(120)
    expect([...cleanUploadName('a'.repeat(500))].length).toBeLessThanOrEqual(120)
  })
})

test('the page of a line is the last that begins at or before it', () => {
  const pages = [
    { line: 1, number: 1 },
    { line: 40, number: 2 },
    { line: 81, number: 3 },
  ]
  expect([1, 39, 40, 80, 81, 900].map((line) => pageAt(pages, line))).toEqual([1, 1, 2, 2, 3, 3])
  expect(pageAt([], 7)).toBeNull()
})

describe('what is shown of the document beside a unit', () => {
  const unit = (rest: Partial<LestEnhet>): LestEnhet => ({
    verdier: [],
    funn: [],
    fra: 100,
    til: 140,
    ...rest,
  })
  const funnAt = (...lines: number[]) => ({ rule: 'R', severity: 'info' as const, message: '', lines })

  test('is the unit, and the row of the table its values are from, in the order of the document', () => {
    const stikkord = { felt: 'stikkord' as const, verdi: 'Tannhelse', linjer: [20, 20] as [number, number] }
    expect(shownStretches(unit({ verdier: [stikkord] }), null)).toEqual([
      { fra: 19, til: 21 },
      { fra: 100, til: 140 },
    ])
  })

  test('shows what stands close together in one piece, and the first line as it is', () => {
    expect(shownStretches(unit({ funn: [funnAt(1, 3), funnAt(99), funnAt(120)] }), 142)).toEqual([
      { fra: 1, til: 4 },
      { fra: 98, til: 143 },
    ])
  })

  test('always has the line somebody asked for, however many others there are', () => {
    const many = funnAt(...Array.from({ length: 50 }, (_, i) => 1000 + i * 10))
    const shown = shownStretches(unit({ funn: [many] }), 9000)
    expect(shown).toContainEqual(aroundLine(9000))
    expect(shown.length).toBeLessThan(12)
  })
})

test('only what nobody has begun on waits long', () => {
  const at = new Date('2026-01-10T10:00:00Z')
  const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
  const waits = { status: 'VENTER' as const, steg: null, endret: at }
  expect(hasWaitedLong(waits, after(10))).toBe(false)
  expect(hasWaitedLong(waits, after(90))).toBe(true)
  expect(hasWaitedLong({ ...waits, steg: 'TOLKER' }, after(90))).toBe(false)
  expect(hasWaitedLong({ ...waits, status: 'KLAR' }, after(90))).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { lastOwn, namesSomebody } from '@/lib/gjennomgang/decision/rules'
import type { BenchUnit } from '@/lib/gjennomgang/bench/types'
import { phrasesOf, withPhrase } from '@/lib/gjennomgang/phrases/rules'
import { markEvidence, movesOf, tallyOf, wayFrom } from '@/lib/gjennomgang/unit/rules'
import type { Avgjorelse } from '@/lib/gjennomgang/types'

const unit = (nr: number, avgjorelse: Avgjorelse | null = null) =>
  ({ enhetId: `e${nr}`, nr, avgjorelse }) as BenchUnit

describe('the way through a list', () => {
  const list = [unit(1, 'UTKVITTERT'), unit(2), unit(4), unit(5, 'IKKE_UTKVITTERT'), unit(7)]

  test('leads to those beside, and on to the next that nobody has decided', () => {
    const way = wayFrom(unit(4), list)
    expect([way.position, way.count, way.previous?.nr, way.next?.nr, way.undecided?.nr]).toEqual([
      3, 5, 2, 5, 7,
    ])
  })

  test('begins again from the start after the last, and ends when all are decided', () => {
    expect(wayFrom(unit(7), list).undecided?.nr).toBe(2)
    expect(wayFrom(unit(1), [unit(1), unit(2, 'UTKVITTERT')]).undecided).toBeNull()
  })

  test('goes on from where a unit stood that deciding took out of the list', () => {
    const way = wayFrom(unit(3, 'UTKVITTERT'), list)
    expect([way.position, way.previous?.nr, way.next?.nr, way.undecided?.nr]).toEqual([null, 2, 4, 4])
    expect(wayFrom(unit(9), list).undecided?.nr).toBe(2)
  })
})

test('the total tells of the whole bench', () => {
  expect(tallyOf('KONTROLL', [unit(1, 'UTKVITTERT'), unit(2), unit(3, 'IKKE_UTKVITTERT')])).toEqual({
    count: 3,
    decided: 2,
    of: [
      { avgjorelse: 'UTKVITTERT', count: 1 },
      { avgjorelse: 'IKKE_UTKVITTERT', count: 1 },
    ],
  })
})

test('a promise that moves is counted by how often and by how many months in all', () => {
  const days = ['2023-06-30', '2023-12-31', '2023-12-31', '2025-06-30'].map((dato, i) => {
    return { rapporteringssesjon: `${2022 + i}-${2023 + i}`, dato, grunn: null }
  })
  expect(movesOf(days)).toMatchObject({ times: 2, months: 24 })
  expect(movesOf([])).toBeNull()
})

test('marking evidence changes no word of the text', () => {
  const text = 'Arbeidet er i gang. Vedtaket anses som fulgt opp.'
  const pieces = markEvidence(text, [{ start: 0, end: 19 }, { start: 5, end: 30 }, { start: 20, end: 99 }]) // prettier-ignore
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    'Arbeidet er i gang.',
  ])
})

test('a phrase stands after what is written, and once', () => {
  const [first = ''] = phrasesOf('NB')
  expect(withPhrase('', first)).toBe(first)
  expect(withPhrase('Se side 3.', first)).toBe(`Se side 3. ${first}`)
  expect(withPhrase(first, first)).toBe(first)
  expect(phrasesOf('NN')).toHaveLength(phrasesOf('NB').length)
})

test.for([
  ['Spør kari.nordmann@dep.no om det.', true],
  ['Gjelder 01020312345.', true],
  ['Gjelder 010203 12345.', true],
  ['Jf. Innst. 294 S (2024–2025) og kap. 769 post 21: 12 345 678 901 kroner.', false],
  ['Vedtak 83 (2024–2025), frist 30.06.2025.', false],
] as const)('«%s» names somebody: %s', ([text, names], { expect }) => {
  expect(namesSomebody(text)).toBe(names)
})

test('what is taken back is what still stands of one’s own, and not what a colleague decided over it', () => {
  const at = (minute: number) => new Date(2026, 0, 1, 12, minute)
  const version = (enhetId: string, revisjon: number, minute: number, lagretAv = 'meg', angrer: number | null = null) => ({ enhetId, revisjon, angrer, lagretAv, lagret: at(minute) }) // prettier-ignore
  const versions = [version('a', 1, 1), version('b', 1, 2), version('b', 2, 3, 'annen')]
  expect(lastOwn([{ id: 'a', revisjon: 1 }, { id: 'b', revisjon: 2 }], versions, 'meg')).toMatchObject({ enhetId: 'a' }) // prettier-ignore
  const undone = [...versions, version('b', 3, 4, 'annen', 2)]
  expect(lastOwn([{ id: 'a', revisjon: 1 }, { id: 'b', revisjon: 3 }], undone, 'meg')).toMatchObject({ enhetId: 'b', revisjon: 1 }) // prettier-ignore
})

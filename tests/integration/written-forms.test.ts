import { beforeAll, describe, expect, test } from 'vitest'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { listVedtak } from '@/lib/vedtak/list/queries'
import { readFilter } from '@/lib/vedtak/schema'
import { NEAR_MISSES, WRITTEN_FORMS } from '../fixtures/search/written-forms'
import { makeDatabase } from '../support/database'
import { take } from '../support/prop1s'
import { anAccount } from '../support/prop1s-text'

const day = '2026-01-10'
const numberOfNb = (pair: number) => 2 * pair + 1
const numberOfNn = (pair: number) => 2 * pair + 2
const numberOfMiss = (miss: number) => 1000 + miss

/** Every text is a vedtak of its own, taken in as any document is. */
beforeAll(async () => {
  await makeDatabase()
  const ask = (nummer: number, tekst: string) =>
    anAccount({
      nummer,
      stikkord: `Sak ${nummer}`,
      tekst: `Stortinget ber om å ${tekst}.`,
      omtale: 'Saken er til vurdering.',
    })
  await take({
    sesjon: '2025-2026',
    accounts: [
      ...WRITTEN_FORMS.flatMap(([, , nb, nn], pair) => [
        ask(numberOfNb(pair), nb),
        ask(numberOfNn(pair), nn),
      ]),
      ...NEAR_MISSES.map(([, text], miss) => ask(numberOfMiss(miss), text)),
    ],
  })
})

async function numbersFor(q: string): Promise<number[]> {
  const { filter } = readFilter({ q })
  const matching = await chooseMatching(q, day)
  if (matching.kind === 'ord' && matching.isPartial) return []
  const items = await listVedtak(filter, matching, { limit: 200, offset: 0, day })
  return items.map(({ nummer }) => nummer)
}

describe('a word in one written form finds the other', () => {
  test.for(WRITTEN_FORMS.map((row, pair) => [...row, pair] as const))(
    '%s and %s',
    async ([nb, nn, , , pair]) => {
      const both = [numberOfNb(pair), numberOfNn(pair)]
      expect(await numbersFor(nb)).toEqual(expect.arrayContaining(both))
      expect(await numbersFor(nn)).toEqual(expect.arrayContaining(both))
    },
  )

  test('at least sixty pairs are tried', () => {
    expect(new Set(WRITTEN_FORMS.map(([nb, nn]) => `${nb}/${nn}`)).size).toBeGreaterThanOrEqual(60)
  })
})

test.for(NEAR_MISSES.map((row, miss) => [...row, miss] as const))(
  '«%s» is not in «%s»',
  async ([typed, , miss]) => {
    expect(await numbersFor(typed)).not.toContain(numberOfMiss(miss))
  },
)

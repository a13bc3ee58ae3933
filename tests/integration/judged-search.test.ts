import { beforeAll, expect, test } from 'vitest'
import { answerQuery } from '@/lib/search/queries'
import { suggest } from '@/lib/search/suggestion/queries'
import { countVedtak, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { readFilter, type RawParams } from '@/lib/vedtak/schema'
import { JUDGED } from '../fixtures/search/judged'
import { makeDatabase } from '../support/database'

const day = '2026-01-10'
const goal = 0.9

beforeAll(async () => {
  await makeDatabase('sample')
})

interface Key {
  sesjon: string
  nummer: number
}

const keyOf = ({ sesjon, nummer }: Key) => `${nummer} (${sesjon})`

async function listed(raw: RawParams): Promise<Key[]> {
  const { filter } = readFilter(raw)
  const matching = await chooseMatching(filter.q, day)
  const items = await listVedtak(filter, matching, { limit: 25, offset: 0, day })
  if (items.length > 0) return items
  const suggestion = await suggest(filter, matching, { total: await countVedtak(filter, day, matching), day })
  return suggestion === null ? [] : listed({ ...raw, q: suggestion.q })
}

/** What the page shows first for a text, in its order. */
async function shownFor(typed: string): Promise<Key[]> {
  const answer = await answerQuery(typed, day)
  switch (answer.kind) {
    case 'tom':
      return []
    case 'ett':
      return [answer.vedtak]
    case 'flere':
      return answer.items
    case 'dokument':
      return listed({ sitat: answer.citations.join('; ') })
    case 'forslag':
    case 'ord':
      return listed({ q: typed })
  }
}

test('what people ask for stands first or nearly so: mean reciprocal rank', async () => {
  const missed: string[] = []
  let sum = 0
  for (const [typed, wanted] of JUDGED) {
    const keys = (await shownFor(typed)).map(keyOf)
    const rank = keys.findIndex((key) => wanted.includes(key)) + 1
    sum += rank === 0 ? 0 : 1 / rank
    if (rank !== 1)
      missed.push(
        `  ${rank === 0 ? 'ikke funnet' : `plass ${rank}`}: ${typed} (først: ${keys[0] ?? 'ingen'})`,
      )
  }
  const mean = sum / JUDGED.length
  process.stdout.write(
    `MRR ${mean.toFixed(2).replace('.', ',')} over ${JUDGED.length} søk\n${missed.join('\n')}\n`,
  )
  expect(JUDGED.length).toBeGreaterThanOrEqual(60)
  expect(mean).toBeGreaterThanOrEqual(goal)
})

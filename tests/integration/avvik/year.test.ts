import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findAvvik } from '@/lib/avvik/queries'
import { db } from '@/lib/db/client'
import { formatVedtak } from '@/lib/format/vedtak'
import { makeDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { root } from '../../support/source-files'

const names = { 'prop-2024': '2024-10-07', 'prop-2025': '2025-10-15', 'meld-2025': '2025-10-15', 'innst-2025': '2026-02-10' } as const // prettier-ignore
const takeFile = (name: keyof typeof names) => take(readFileSync(join(root, 'tests/fixtures/compare', `${name}.txt`), 'utf8'), names[name]) // prettier-ignore

async function told() {
  const years = [await findAvvik('2024-2025', '2026-03-01'), await findAvvik('2025-2026', '2026-03-01')]
  return years.map(({ sammenligninger, ...read }) => ({
    ...read,
    pairs: sammenligninger.map(({ forhold, forste, andre, avvik }) => [forhold, forste.sitat, andre.sitat, avvik.map((one) => `${one.regel} ${formatVedtak(one)} ${one.forsteLinjer.join()}/${one.andreLinjer.join()}`)]), // prettier-ignore
  }))
}

test(
  'the documents of a year are compared in whatever order they are taken in, and what is not read is said',
  { timeout: 240_000 },
  async () => {
    const orders = [
      ['prop-2024', 'prop-2025', 'meld-2025', 'innst-2025'],
      ['innst-2025', 'meld-2025', 'prop-2025', 'prop-2024'],
      ['meld-2025', 'prop-2024', 'innst-2025', 'prop-2025'],
    ] as const
    const results = []
    for (const order of orders) {
      await makeDatabase()
      for (const name of order) await takeFile(name)
      results.push(await told())
    }
    const [first, ...others] = results
    for (const other of others) expect(other).toEqual(first)
    const [before, year] = first ?? []
    expect(before?.pairs.map(([forhold]) => forhold)).toEqual(['NESTE_AR'])
    expect(year).toMatchObject({
      propositions: 1,
      hasMelding: true,
      hasInnstilling: true,
      hasNextList: false,
    })
    expect(year?.pairs.map(([forhold, a, b]) => [forhold, a, b])).toEqual([
      ['SAMME_AR', 'Prop. 1 S (2025–2026)', 'Meld. St. 4 (2025–2026)'],
      ['VURDERING', 'Meld. St. 4 (2025–2026)', 'Innst. 150 S (2025–2026)'],
      ['VURDERING', 'Prop. 1 S (2025–2026)', 'Innst. 150 S (2025–2026)'],
    ])
    expect(year?.pairs[0]?.[3]).toContainEqual(
      expect.stringMatching(/^TEKST_ULIK 57 \(2023–2024\) \d+\/\d+$/u),
    )
  },
)

test('taken in again, nothing stands twice', async () => {
  const before = await db().avvik.count()
  await takeFile('meld-2025')
  expect(await db().avvik.count()).toBe(before)
})

test('a document that is not public yet is compared with nothing in public', async () => {
  const { sammenligninger, hasInnstilling } = await findAvvik('2025-2026', '2025-12-01')
  expect([sammenligninger.length, hasInnstilling]).toEqual([1, false])
})

import { beforeAll, expect, test } from 'vitest'
import { listChanges } from '@/lib/hendelse/changes/queries'
import { makeDatabase, type TestDatabase } from '../support/database'

const day = '2026-01-10'
const slug = 'prop-1-s-2025-2026-hod'
let database: TestDatabase

beforeAll(async () => {
  database = await makeDatabase('sample')
})

test('an import of 121 accounts is one line, beside what the same document told of the committee', async () => {
  const changes = await listChanges({}, 10, day)
  expect(changes.map(({ told, dag, antall }) => [told, dag, antall])).toEqual([
    ['redegjort', '2025-10-15', 121],
    ['foreslatt-opphevet', '2025-10-15', 3],
    ['ikke-utkvittert', '2025-10-15', 61],
  ])
  expect(changes[0]).toMatchObject({
    dokument: { slug, sitat: 'Prop. 1 S (2025–2026)' },
    departement: { navn: 'Helse- og omsorgsdepartementet' },
  })
  expect(changes[1]?.vedtak.map(({ nummer }) => nummer)).toEqual([82, 520, 929])
  expect(changes[2]?.innstilling).toBe('Innst. 216 S (2024–2025)')
})

test('a sesjon has the changes of its own vedtak, a departement that is not read has none', async () => {
  const [own] = await listChanges({ sesjon: '2024-2025' }, 10, day)
  expect(own).toMatchObject({ told: 'redegjort', antall: 60 })
  expect(await listChanges({ departement: 'ud' }, 10, day)).toEqual([])
})

test('what was not public yet, or comes from an import that never ended, is nobody’s news', async () => {
  expect(await listChanges({}, 10, '2025-10-14')).toEqual([])
  await database.query('UPDATE importkjoring SET ferdig = NULL')
  expect(await listChanges({}, 10, day)).toEqual([])
})

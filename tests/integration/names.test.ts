import { beforeAll, expect, test } from 'vitest'
import { findDepartement, listDepartementer } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { listKomiteer } from '@/lib/komite/queries'
import { toRecordJson } from '@/lib/register/to-json'
import { findVedtak } from '@/lib/vedtak/queries'
import sorted from '../fixtures/sorted-names.json'
import { makeDatabase, type TestDatabase } from '../support/database'

const day = '2026-01-10'
let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase('sample')
})

test('Postgres puts Norwegian names in the same order as the pages do', async () => {
  const rows = await database.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS name ORDER BY name COLLATE "nb-NO-x-icu"',
    [sorted.toReversed()],
  )
  expect(rows.map(({ name }) => name)).toEqual(sorted)
})

test('every departement and every committee of today has a name in all three languages', async () => {
  const all = [...(await listDepartementer('nb', day)), ...(await listKomiteer('nb', day))]
  expect(all).toHaveLength(28)
  expect(all.filter((one) => one.engelsk === null || one.nynorsk === '')).toEqual([])
})

test('the list stands in the order of the names it shows', async () => {
  const names = async (language: 'nb' | 'nn' | 'en') =>
    (await listDepartementer(language, day)).map((one) => nameIn(one, language))
  expect((await names('nb')).slice(-2)).toEqual(['Samferdselsdepartementet', 'Utenriksdepartementet'])
  expect((await names('nn')).at(-1)).toBe('Utanriksdepartementet')
  expect((await names('en')).slice(0, 2)).toEqual([
    'Ministry of Agriculture and Food',
    'Ministry of Children and Families',
  ])
})

test('an earlier name of a departement is not translated: nobody used it in English', async () => {
  const energi = await findDepartement('ed', day)
  expect(energi?.names.map(({ navn, engelsk }) => [navn, engelsk])).toEqual([
    ['Energidepartementet', 'Ministry of Energy'],
    ['Olje- og energidepartementet', null],
  ])
})

test('the API has no language: a departement is named in bokmål, and nothing more is said of names', async () => {
  const vedtak = await findVedtak({ sesjon: '2024-2025', nummer: 83, punkt: null }, day)
  if (vedtak === null) throw new Error('83 (2024–2025) is in the sample')
  expect(toRecordJson(vedtak).departement).toEqual({
    slug: 'hod',
    navn: 'Helse- og omsorgsdepartementet',
    forkortelse: 'HOD',
  })
})

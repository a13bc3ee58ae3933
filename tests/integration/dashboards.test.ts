import { beforeAll, expect, test } from 'vitest'
import { findDepartement, listByAbbreviation, listNames } from '@/lib/departement/queries'
import { listComing, listPassed } from '@/lib/register/deadlines/queries'
import { countStatesBy, findOversikt } from '@/lib/register/oversikt/queries'
import { addStates } from '@/lib/register/state-counts'
import { makeDatabase } from '../support/database'

const hod = { departement: 'hod' }

beforeAll(async () => {
  await makeDatabase('sample')
})

test('the oldest open are those of November 2018, and another departement has none', async () => {
  const { oldest, coming } = await findOversikt(hod, '2026-01-10')
  expect(oldest.slice(0, 3).map(({ sesjon, nummer }) => `${nummer} ${sesjon}`)).toEqual([
    '20 2018-2019', '39 2018-2019', '44 2018-2019',
  ]) // prettier-ignore
  expect(coming.length).toBeGreaterThan(0)
  const other = await findOversikt({ departement: 'ud' }, '2026-01-10')
  expect([other.oldest, other.coming, other.passed, other.changes]).toEqual([[], [], [], []])
})

// Read in the document by hand: 561 (2021–2022) «innen utgangen av 2022», 489 (2023–2024) «senest innen utgangen av
// 2024», 903 (2024–2025) «innen utgangen av 2025»; 915 (2024–2025) is due on 1 January 2027.
test('a limit is late from the day after it, the longest ago first', async () => {
  const numbers = async (day: string) => (await listPassed(hod, 10, day)).map(({ vedtak }) => vedtak.nummer)
  expect(await numbers('2025-12-31')).toEqual([561, 489])
  expect(await numbers('2026-01-01')).toEqual([561, 489, 903])
})

test('what is due comes soonest first, with who named the day', async () => {
  const coming = await listComing(hod, 10, '2026-11-22')
  expect(coming.map(({ dato, party, vedtak }) => [dato, party, vedtak.nummer])).toEqual([
    ['2027-01-01', 'storting', 915],
    ['2027-01-01', 'departement', 915],
    ['2027-06-30', 'departement', 687],
  ])
})

test('what waits for the committee is counted sesjon by sesjon', async () => {
  const states = await countStatesBy('sesjon', { venter: 'kkk' }, '2026-01-10')
  expect(addStates(states.values()).sum).toBe(121)
})

test('an old abbreviation leads to the one departement that ever had it', async () => {
  const slugs = async (abbreviation: string) =>
    (await listByAbbreviation(abbreviation, '2026-01-10')).map(({ slug }) => slug)
  expect(await slugs('oed')).toEqual(['ed'])
  expect(await slugs('kmd')).toEqual(['kdd'])
  expect(await slugs('BLD')).toEqual(['bfd'])
  expect(await slugs('xyz')).toEqual([])
})

test('every departement and SMK have their names, the newest first, and say which days are not confirmed', async () => {
  expect(await listNames('nb', '2026-01-10')).toHaveLength(17)
  const names = (await findDepartement('kdd', '2026-01-10'))?.names ?? []
  expect(names.map(({ forkortelse, uverifisert }) => [forkortelse, uverifisert])).toEqual([
    ['KDD', true],
    ['KMD', true],
  ])
})

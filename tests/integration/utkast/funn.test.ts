import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listFunn } from '@/lib/utkast/check/queries'
import { listLastAccounts } from '@/lib/utkast/last-account/queries'
import { makeDatabase } from '../../support/database'
import { anOpenYear } from '../../support/year'
import { aText } from '../../support/utkast-text'

const now = new Date('2026-09-01T10:00:00Z')
const year = '2026-2027'
let units: Map<number, number>

beforeAll(async () => {
  await makeDatabase('sample')
  const rows = await db().vedtak.findMany({
    where: { sesjonId: '2024-2025' },
    select: { id: true, nummer: true },
  })
  units = new Map(rows.map(({ id, nummer }) => [nummer, id]))
})

const id = (nummer: number) => units.get(nummer) ?? 0
const rulesOf = async (nummer: number, redegjorelse: string) => {
  const text = aText({ redegjorelse: `${redegjorelse} Anmodningsvedtaket anses som fulgt opp.` })
  const funn = await listFunn(db(), [{ vedtakId: id(nummer), text }], { rapporteringssesjon: year, now })
  return funn.get(id(nummer))?.map(({ rule, values }) => [rule, values.henvisning ?? values.frist ?? null])
}

test('a citation is known when a vedtak, a document or anything cited in the register answers to it', async () => {
  expect(await rulesOf(46, 'Se vedtak nr. 83 (2024–2025), Prop. 1 S (2025–2026) og Innst. 11 S (2024–2025).')).toEqual([]) // prettier-ignore
  expect(await rulesOf(46, 'Se vedtak nr. 77 (2024–2025) og Innst. 998 S (2024–2025).')).toEqual([
    ['SITERING_UKJENT', '«vedtak nr. 77 (2024–2025)», «Innst. 998 S (2024–2025)»'],
  ])
})

test('the limit that the Storting set is read from the request in the register', async () => {
  expect(await rulesOf(906, 'Loven er endret.')).toEqual([['FRIST_IKKE_NEVNT', '«innen mars 2026»']])
})

test('what lies ahead is counted from the day the texts become public', async () => {
  const spring = 'Rapporten kommer 1. november 2026.'
  expect(await rulesOf(46, spring)).toEqual([['ARBEID_GJENSTAR', null]])
  await anOpenYear({ sesjon: year, publiseres: new Date('2026-11-02T09:00:00Z') })
  expect(await rulesOf(46, spring)).toEqual([])
})

test('last account is the newest before the year, and none is made up', async () => {
  const found = await listLastAccounts(db(), year, [id(83), 0])
  expect([...found.keys()]).toEqual([id(83)])
  expect(found.get(id(83))).toMatchObject({ rapporteringssesjon: '2025-2026', vurdering: 'ANSES_FULGT_OPP', rapporteringAvsluttes: true, lofte: { dato: '2026-04-01' } }) // prettier-ignore
  expect((await listLastAccounts(db(), '2025-2026', [id(83)])).size).toBe(0)
})

test('several texts are checked at once, each with what is known of its own unit', async () => {
  const texts = [83, 906].map((nummer) => ({ vedtakId: id(nummer), text: aText() }))
  const funn = await listFunn(db(), texts, { rapporteringssesjon: year, now })
  expect([83, 906].map((nummer) => funn.get(id(nummer))?.map(({ rule }) => rule))).toEqual([
    ['FRIST_IKKE_NEVNT'],
    ['FRIST_IKKE_NEVNT'],
  ])
})

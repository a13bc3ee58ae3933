import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { readNotices } from '@/lib/varsel/notice/queries'
import { tellOfDueDates } from '@/lib/varsel/deadline/mutations'
import { makeDatabase } from '../../support/database'
import { aUser, viewerOf } from '../../support/users'
import { anOpenYear, aNewUnit } from '../../support/year'

const fristUtkast = '2026-08-31'
const fristGodkjenning = '2026-09-10'
const at = (day: string) => new Date(`${day}T08:00:00Z`)
let officer: string
let approver: string
let coordinator: string

beforeAll(async () => {
  await makeDatabase()
  await anOpenYear({ fristUtkast, fristGodkjenning, publiseres: new Date('2099-10-07T08:00:00Z') })
  const hod = await db().departement.findUniqueOrThrow({ where: { slug: 'hod' } })
  officer = await aUser({ roles: [{ role: 'SAKSBEHANDLER' }] })
  approver = await aUser({ roles: [{ role: 'GODKJENNER' }] })
  coordinator = await aUser({ roles: [{ role: 'KOORDINATOR' }] })
  await aUser({ roles: [{ role: 'KOORDINATOR', unit: 'ud' }] })
  const text = async (status: 'UTKAST' | 'TIL_GODKJENNING') => {
    const vedtakId = await aNewUnit({ departement: 'hod' })
    const sent = status === 'UTKAST' ? {} : { sendt: at('2026-08-01'), sendtAv: randomUUID() }
    const row = {
      vedtakId,
      departementId: hod.id,
      rapporteringssesjon: '2026-2027',
      saksbehandlerId: officer,
    }
    const times = { opprettet: at('2026-08-01'), endret: at('2026-08-01') }
    await db().utkast.create({ data: { id: randomUUID(), ...row, ...times, ...sent, skrevetAv: [], status } })
  }
  await text('UTKAST')
  await text('TIL_GODKJENNING')
  await aNewUnit({ departement: 'hod' })
})

/** What has been told since the last time, as «who slag». */
const seen = new Set<string>()
async function newlyTold(): Promise<string[]> {
  const who = new Map([[officer, 'officer'], [approver, 'approver'], [coordinator, 'coordinator']]) // prettier-ignore
  const rows = (await db().varsel.findMany()).filter(({ id }) => !seen.has(id))
  for (const { id } of rows) seen.add(id)
  return rows.map(({ userId, slag, vedtakId }) => `${who.get(userId) ?? 'somebody else'} ${slag}${vedtakId === null ? '' : ' of a unit'}`).toSorted() // prettier-ignore
}

test.for<[string, string[]]>([
  ['2026-08-16', []],
  ['2026-08-17', ['coordinator FRIST_14', 'officer FRIST_14 of a unit']],
  ['2026-08-18', []],
  ['2026-08-27', ['approver FRIST_14', 'coordinator FRIST_14']],
  ['2026-08-28', ['coordinator FRIST_3', 'officer FRIST_3 of a unit']],
  ['2026-08-31', []],
  ['2026-09-01', ['coordinator FORFALT', 'officer FORFALT of a unit']],
  ['2026-09-07', ['approver FRIST_3', 'coordinator FRIST_3']],
  ['2026-09-11', ['approver FORFALT', 'coordinator FORFALT']],
  ['2026-09-30', []],
])('on %s are told, once: %s', async ([day, told], { expect }) => {
  await tellOfDueDates(at(day))
  await tellOfDueDates(at(day))
  expect(await newlyTold()).toEqual(told)
})

test('the coordinator reads how many are not sent and how many wait, as they are then', async () => {
  const rows = await db().varsel.findMany({ where: { userId: coordinator, slag: 'FORFALT' }, take: 1 })
  const viewer = (await viewerOf(coordinator, at('2026-09-11'))) ?? expect.fail()
  const asked = { viewer, language: 'nb', now: at('2026-09-11') } as const
  const [notice] = await transaction((tx) => readNotices(tx, rows, asked))
  const progress = { departement: 'Helse- og omsorgsdepartementet', units: 3, unsent: 2, waiting: 1 }
  expect(notice).toMatchObject({ progress: [progress], fristUtkast, place: '/arbeid/rapportering/2026-2027' })
})

test('a date that is moved is told of anew, and a published year of nothing', async () => {
  await anOpenYear({ fristUtkast: '2026-10-10', fristGodkjenning: '2026-12-01' })
  await tellOfDueDates(at('2026-10-01'))
  expect(await newlyTold()).toEqual(['coordinator FRIST_14', 'officer FRIST_14 of a unit'])
  await anOpenYear({ fristUtkast: '2026-10-20', fristGodkjenning: '2026-12-01', publisert: at('2026-10-02') })
  await tellOfDueDates(at('2026-10-19'))
  expect(await newlyTold()).toEqual([])
})

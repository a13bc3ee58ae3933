import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listWriters, loadWork } from '@/lib/rapporteringsaar/arbeidsliste/queries'
import { countRegister, listFallenOut } from '@/lib/rapporteringsaar/fremdrift/queries'
import { byDepartement, isComplete } from '@/lib/rapporteringsaar/fremdrift/rules'
import { listOpenable } from '@/lib/rapporteringsaar/queries'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, giveRole, viewerOf } from '../../support/users'
import { aNewUnit, anOpenYear } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let sesjon: string
let hod: number

beforeAll(async () => {
  database = await makeDatabase('sample')
  sesjon = await anOpenYear()
  hod = (await db().departement.findUniqueOrThrow({ where: { slug: 'hod' } })).id
  await aNewUnit({ departement: 'ud' })
  await aNewUnit()
  await aNewUnit({ registrert: new Date('2026-11-20T08:00:00Z') })
})

const workOf = async (userId: string) => {
  const viewer = await viewerOf(userId, now)
  if (viewer === null) throw new Error('nobody')
  return loadWork(viewer, null, now)
}

test('a departement sees its own units, SMK all of them, and nobody else any', async () => {
  const officer = await workOf(await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'hod' }] }))
  expect(officer?.units).toHaveLength(121)
  const elsewhere = await workOf(await aUser({ roles: [{ role: 'GODKJENNER', unit: 'ud' }] }))
  expect(elsewhere?.units).toHaveLength(1)
  expect((await workOf(await aUser({ roles: [{ role: 'SMK' }] })))?.units).toHaveLength(124)
  expect((await workOf(await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })))?.units).toEqual([])
})

test('the departementer and what nobody has add up to what the register counts', async () => {
  const office = await workOf(await aUser({ roles: [{ role: 'SMK' }] }))
  if (office === null) throw new Error('no year')
  const parts = byDepartement(office.units)
  const counted = await countRegister(office.aar, now)
  expect(counted).toEqual({ forrige: 3, tidligere: 121 })
  expect(isComplete(parts, office.units.length, counted)).toBe(true)
  expect(parts.find(({ departementId }) => departementId === null)?.total).toBe(2)
})

test('a text of a unit that is closed meanwhile has fallen out of the year, and is told of', async () => {
  const aar = { sesjon, publisert: null }
  expect(await listFallenOut(aar, null, now)).toEqual([])
  const { id } = await db().vedtak.findFirstOrThrow({ where: { nummer: 83, sesjonId: '2024-2025' } })
  const row = { vedtakId: id, rapporteringssesjon: sesjon, departementId: hod, status: 'UTKAST', opprettet: now, endret: now } as const // prettier-ignore
  await db().utkast.create({ data: { id: '00000000-0000-4000-8000-0000000000aa', ...row } })
  expect(await listFallenOut(aar, null, now)).toEqual([])
  await database.query(`UPDATE tilstand SET tilstand = 'AVSLUTTET', grunn = 'UTKVITTERT' WHERE vedtak_id = $1 AND gjeldende AND til IS NULL`, [id]) // prettier-ignore
  expect(await listFallenOut(aar, [hod], now)).toEqual([{ sesjon: '2024-2025', nummer: 83, punkt: '', departementId: hod }]) // prettier-ignore
  expect(await listFallenOut(aar, [], now)).toEqual([])
})

test('the year shown is the one that is published next', async () => {
  await anOpenYear({ sesjon: '2027-2028', publiseres: new Date('2027-10-06T08:00:00Z') })
  const userId = await aUser({ roles: [{ role: 'SMK' }] })
  expect((await workOf(userId))?.aar.sesjon).toBe(sesjon)
  await database.query('UPDATE rapporteringsaar SET publisert = publiseres WHERE sesjon_id = $1', [sesjon])
  expect((await workOf(userId))?.aar.sesjon).toBe('2027-2028')
  await database.query('UPDATE rapporteringsaar SET publisert = NULL WHERE sesjon_id = $1', [sesjon])
})

test('units are given to those who write in the departement today, stand-ins too, each once', async () => {
  const holder = await aUser({ name: 'Inger Innehaver' })
  const roleId = await giveRole(holder, { role: 'SAKSBEHANDLER', unit: 'kld' })
  await giveRole(holder, { role: 'KOORDINATOR', unit: 'kld' })
  const deputy = await aUser({ name: 'Vidar Vikar' })
  await giveRole(await aUser({ name: 'Sluttet' }), { role: 'SAKSBEHANDLER', unit: 'kld', to: '2026-11-22' })
  await giveRole(await aUser({ name: 'Godkjenner' }), { role: 'GODKJENNER', unit: 'kld' })
  await database.query(
    `INSERT INTO stand_in (id, role_id, user_id, side, valid_from, valid_to, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'REGJERING', '2026-11-01', '2026-12-31', now())`,
    [roleId, deputy],
  )
  const kld = await db().departement.findUniqueOrThrow({ where: { slug: 'kld' } })
  const names = (await listWriters([kld.id], now)).map(({ name }) => name)
  expect(names.toSorted()).toEqual(['Inger Innehaver', 'Vidar Vikar'])
})

test('a year can be opened that documents do not tell of and nobody has opened', async () => {
  expect(await listOpenable(now)).toEqual([])
  await database.query('UPDATE rapporteringsaar SET apnet = NULL WHERE sesjon_id = $1', [sesjon])
  expect(await listOpenable(now)).toEqual([sesjon])
  await database.query('UPDATE rapporteringsaar SET apnet = now() WHERE sesjon_id = $1', [sesjon])
})

test('a year of many hundred units has each of them once, by sesjon and number', async () => {
  await database.query(
    `INSERT INTO vedtak (sesjon_id, nummer, tekst, dokument_id, linje, truffet_i_dokument, truffet_i_innst, truffet_i_lovvedtak, offentlig_fra, registrert)
     SELECT '2025-2026', 3000 + n, 'Stortinget ber regjeringen om sak ' || n, (SELECT min(id) FROM dokument), 1, '{}', '{}', '{}', '2026-05-01', now()
     FROM generate_series(1, 900) n`,
  )
  const units = (await workOf(await aUser({ roles: [{ role: 'SMK' }] })))?.units ?? []
  expect(units).toHaveLength(1023)
  expect(new Set(units.map(({ vedtakId }) => vedtakId)).size).toBe(1023)
  const keys = units.map(({ sesjon: of, nummer }) => `${of} ${String(nummer).padStart(5, '0')}`)
  expect(keys).toEqual(keys.toSorted())
})

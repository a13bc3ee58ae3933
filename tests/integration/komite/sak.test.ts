import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { perform } from '@/lib/handling/mutations'
import { setSakskomite } from '@/lib/komite/sak/mutations'
import { listUnplaced } from '@/lib/komite/sak/queries'
import { sakskomiteSchema } from '@/lib/komite/sak/schema'
import { makeDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack } from '../../support/prop1s-text'
import { aUser, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-01-10T10:00:00Z')
const innstilling = 'Innst. 134 S (2024–2025)'
const origin = `Vedtaket ble truffet i forbindelse med behandlingen av Dokument 8:17 S (2024–2025), jf. ${innstilling}.`
let kkk: string
let helse: string

const proposition = (words: string) => ({
  sesjon: '2025-2026',
  accounts: [468, 469].map((nummer) => anAccount({ nummer, omtale: `${origin} ${words} ${comesBack}` })),
})

beforeAll(async () => {
  await makeDatabase()
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  helse = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })
  await take(proposition('Arbeidet er i gang.'))
})

async function said(userId: string, innstilling: string, komite = 'helseoms') {
  const viewer = await viewerOf(userId, now)
  if (viewer === null) throw new Error('nobody')
  return perform(setSakskomite, sakskomiteSchema.parse({ innstilling, komite }), { viewer, now })
}

const komiteOf = async () =>
  (
    await db().vedtak.findMany({ orderBy: { nummer: 'asc' }, select: { komite: { select: { slug: true } } } })
  ).map(({ komite }) => komite?.slug ?? null)

test('every vedtak of an innstilling comes from the committee that gave it, and its pages say so', async () => {
  expect(await listUnplaced()).toMatchObject([{ innstilling, vedtak: [{ nummer: 468 }, { nummer: 469 }] }])
  expect(await said(kkk, 'innst. 134 S (2024-2025)')).toEqual({ antall: 2 })
  expect(await komiteOf()).toEqual(['helseoms', 'helseoms'])
  expect(await listUnplaced()).toEqual([])
  const { id: komite } = await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })
  expect(await lastEvents(2)).toMatchObject([
    { type: 'SAKSKOMITE_SATT', innhold: { for: null, etter: { komite, innstilling } } },
    { type: 'SAKSKOMITE_SATT', innhold: { for: null, etter: { komite, innstilling } } },
  ])
  const tags = await db().$queryRaw<{ tag: string }[]>`SELECT tag FROM cache_tag`
  expect(tags.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(['/komite/helseoms', '/vedtak/2024-2025/468']),
  )
})

test('said again it changes nothing, corrected it tells what it was', async () => {
  expect(await said(kkk, innstilling)).toEqual({ antall: 0 })
  await said(kkk, innstilling, 'finans')
  const [event] = await lastEvents(1)
  const { id: komite } = await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })
  expect(event).toMatchObject({ innhold: { for: { komite, innstilling } } })
  await said(kkk, innstilling)
})

test('reading the document again leaves the committee as it is', async () => {
  await take(proposition('Arbeidet er ferdig.'), '2025-10-20')
  expect(await komiteOf()).toEqual(['helseoms', 'helseoms'])
})

test('refused: another committee, an innstilling that nothing was adopted in, and what is none', async () => {
  await expect(said(helse, innstilling)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(said(kkk, 'Innst. 999 S (2024–2025)')).rejects.toMatchObject({
    fieldErrors: { innstilling: 'NOTHING_ADOPTED' },
  })
  await expect(said(kkk, innstilling, 'finnes-ikke')).rejects.toMatchObject({
    fieldErrors: { komite: 'UNKNOWN_KOMITE' },
  })
  for (const typed of [
    '',
    'Prop. 1 S (2025–2026)',
    'Innst. 134 S',
    `${innstilling} og Innst. 135 S (2024–2025)`,
  ])
    expect(sakskomiteSchema.safeParse({ innstilling: typed, komite: 'helseoms' }).success, typed).toBe(false)
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { documentChecks } from '@/lib/check/document/check-document'
import { publicRules } from '@/lib/check/document/public-rules'
import { db } from '@/lib/db/client'
import { findDokument } from '@/lib/dokument/queries'
import { groupsOfUnits, listDocumentFunn, listPublicFunn, listWorkFunn } from '@/lib/funn/queries'
import { recordAnswer } from '@/lib/http/record'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase } from '../../support/database'
import { takeSample } from '../../support/prop1s'

const day = '2026-11-22'
const viewer: Viewer = { userId: randomUUID(), name: null, side: 'STORTING', maalform: 'NB', roles: [] }
let dokumentId: number
let slug: string
const unit = async (sesjonId: string, nummer: number) =>
  (await db().vedtak.findUniqueOrThrow({ where: { sesjonId_nummer_punkt: { sesjonId, nummer, punkt: '' } } }))
    .id
const rulesOf = (funn: readonly { regel: string }[]) => funn.map(({ regel }) => regel)

/** One that is never public, about 83 (2024–2025), as the checks would have stored it. */
const secret = 'KANARIFUGLEN SYNGER'
async function haveSecret() {
  const { id: kjoringId } = await db().importkjoring.findFirstOrThrow({ where: { dokumentId } })
  const shown = { gruppe: 'LUKKET_FOR_TIDLIG', alvor: 'advarsel', melding: secret } as const
  for (const regel of ['ARBEID_GJENSTAR', 'STIKKORD_ULIK_OVERSKRIFT'])
    await db().funn.create({
      data: {
        ...shown,
        linjer: [2417],
        nokkel: `hemmelig/${regel}`,
        regel,
        dokumentId,
        kjoringId,
        registrert: new Date(),
        enhetList: { create: { vedtakId: await unit('2024-2025', 83) } },
      },
    })
}

beforeAll(async () => {
  await makeDatabase('sample')
  ;({ id: dokumentId, slug } = await db().dokument.findUniqueOrThrow({
    where: { slug: 'prop-1-s-2025-2026-hod' },
  }))
})

test('what the checks find is stored with its lines, and reaches each unit it is about', async () => {
  expect(await listPublicFunn(await unit('2024-2025', 909), day)).toContainEqual(
    expect.objectContaining({
      regel: 'MANGLER_SLUTTSITAT',
      linjer: [3330],
      dokument: { slug, sitat: 'Prop. 1 S (2025–2026)', sideLinjer: [], sideTrykt: [] },
    }),
  )
  expect(rulesOf(await listPublicFunn(await unit('2024-2025', 961), day))).toContain('DATO_ULIK')
})

test('the same reading finds the same: nothing comes, goes or is written twice', async () => {
  const before = await db().funn.findMany({ orderBy: { id: 'asc' } })
  await takeSample()
  expect(await db().funn.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})

test('what a newer reading no longer finds falls away and is kept; what it finds again stands again', async () => {
  const funn = await db().funn.findFirstOrThrow({ where: { regel: 'DATO_ULIK' } })
  const gone = { ...funn, id: undefined, nokkel: `dokument/${dokumentId}/DATO_ULIK/borte` }
  const { id } = await db().funn.create({ data: { ...gone, registrert: funn.registrert } })
  await db().funn.update({ where: { id: funn.id }, data: { bortfalt: new Date() } })
  await takeSample()
  expect((await db().funn.findUniqueOrThrow({ where: { id } })).bortfalt).not.toBeNull()
  expect((await db().funn.findUniqueOrThrow({ where: { id: funn.id } })).bortfalt).toBeNull()
  expect((await listDocumentFunn(dokumentId, day)).map((one) => one.id)).not.toContain(id)
})

test('closed too early is in no public query, page or answer, whatever its rule is called', async () => {
  await haveSecret()
  const vedtakId = await unit('2024-2025', 83)
  const answer = await recordAnswer({ sesjon: '2024-2025', nummer: '83', punkt: null, day })
  const seen = [
    await listPublicFunn(vedtakId, day),
    await listDocumentFunn(dokumentId, day),
    (await findDokument(slug, day))?.funn,
    await answer.text(),
  ]
  for (const one of seen)
    expect(JSON.stringify(one)).not.toMatch(/LUKKET_FOR_TIDLIG|ARBEID_GJENSTAR|KANARIFUGLEN/u)
  const hidden = documentChecks.filter(({ group, isPublic }) => group === 'LUKKET_FOR_TIDLIG' || !isPublic)
  expect(publicRules.filter((rule) => hidden.some((check) => check.rule === rule))).toEqual([])
  const work = await listWorkFunn(vedtakId, { viewer, day, sesjon: '2025-2026' })
  expect(work.filter(({ melding }) => melding === secret)).toHaveLength(2)
})

test('nothing is told of a document before the day it is public', async () => {
  const vedtakId = await unit('2024-2025', 909)
  expect(await listPublicFunn(vedtakId, '2025-10-01')).toEqual([])
  expect(await listWorkFunn(vedtakId, { viewer, day: '2025-10-01', sesjon: null })).toEqual([])
})

test('the groups by which a bench is chosen are those of its units’ lists', async () => {
  const ids = (await db().vedtak.findMany({ select: { id: true } })).map(({ id }) => id)
  const asked = { day, sesjon: '2025-2026' }
  const groups = await groupsOfUnits(ids, { ...asked, side: 'STORTING' })
  for (const id of ids) {
    const listed = (await listWorkFunn(id, { ...asked, viewer })).map(({ gruppe }) => gruppe)
    expect([...(groups.get(id) ?? [])].toSorted(), String(id)).toEqual([...new Set(listed)].toSorted())
  }
})

import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { acceptFordeling, distributeVedtak } from '@/lib/ansvar/fordeling/mutations'
import {
  acceptOverforing,
  decideOverforing,
  proposeOverforing,
  refuseOverforing,
  withdrawOverforing,
} from '@/lib/ansvar/overforing/mutations'
import { listOverforinger } from '@/lib/ansvar/overforing/queries'
import { db } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import { findTrail } from '@/lib/register/trail/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import type { Viewer } from '@/lib/user/types'
import { aCoordinator, act, departementId, registerOne, theOffice } from '../../support/ansvar'
import { makeDatabase } from '../../support/database'
import { lastEvents } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
const day = '2026-11-22'
const key = { sesjon: '2025-2026', nummer: 71, punkt: null }
let office: Viewer | null
let hod: Viewer | null
let ud: Viewer | null
let vedtakId: number

beforeEach(async () => {
  await makeDatabase()
  office = await theOffice()
  hod = await aCoordinator('hod')
  ud = await aCoordinator('ud')
  vedtakId = await registerOne()
  await act(distributeVedtak, { vedtakId: String(vedtakId), departement: 'hod', medansvar: 'ud' }, office)
  const { id: fordelingId } = await db().fordeling.findFirstOrThrow()
  await act(acceptFordeling, { fordelingId }, hod)
})

const propose = (fields: Record<string, string> = {}, by = hod) =>
  act(proposeOverforing, { sesjon: '2025–2026', nummer: '71', departement: 'ud', grunn: 'Gjelder utlandet.', ...fields }, by) // prettier-ignore
const current = async () => db().overforing.findFirstOrThrow({ orderBy: { foreslatt: 'desc' } })
const accept = async (by = ud) => act(acceptOverforing, { overforingId: (await current()).id, svar: '' }, by)
const refuse = async (by = ud) =>
  act(refuseOverforing, { overforingId: (await current()).id, svar: 'Ikke vårt.' }, by)
const decide = async (utfall: 'FLYTTET' | 'BLIR', by = office) =>
  act(decideOverforing, { overforingId: (await current()).id, utfall, avgjorelse: 'Slik blir det.' }, by)
const withdraw = async (by = hod) => act(withdrawOverforing, { overforingId: (await current()).id }, by)
const responsible = async () => (await findVedtak(key, day))?.departement?.slug

test('the sender answers until the receiver accepts; then the other is responsible, and the vedtak stands as before', async () => {
  const before = (await findVedtak(key, day))?.state
  expect(await propose()).toMatchObject({ ok: true })
  expect(await responsible()).toBe('hod')
  expect(await accept()).toMatchObject({ ok: true })
  const vedtak = await findVedtak(key, day)
  expect(vedtak?.departement?.slug).toBe('ud')
  expect(vedtak?.medansvar).toEqual([])
  expect(vedtak?.state).toEqual(before)
  const trail = await findTrail(key, day)
  expect(
    trail?.entries.map(({ kind, departement, registeredBy }) => [
      kind,
      departement?.slug,
      registeredBy?.slug,
    ]),
  ).toEqual([
    // prettier-ignore
    ['VEDTATT', undefined, undefined],
    ['ANSVAR', 'hod', 'hod'],
    ['MEDANSVAR', 'ud', 'hod'],
    ['ANSVAR', 'ud', 'ud'],
  ])
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('refused, it is SMK’s to decide, either way', async () => {
  await propose()
  expect(await decide('FLYTTET')).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refuse()).toMatchObject({ ok: true })
  expect(await responsible()).toBe('hod')
  expect(await decide('BLIR')).toMatchObject({ ok: true })
  expect(await responsible()).toBe('hod')
  await propose()
  await refuse()
  expect(await decide('FLYTTET', hod)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await decide('FLYTTET')).toMatchObject({ ok: true })
  expect(await responsible()).toBe('ud')
  expect((await findTrail(key, day))?.entries.at(-1)).toMatchObject({
    kind: 'ANSVAR',
    registeredBy: { slug: 'smk' },
  })
  expect(await decide('BLIR')).toMatchObject({ code: 'OVERFORING_ANSWERED' })
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('the sender takes it back until it is settled', async () => {
  await propose()
  expect(await withdraw(ud)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await accept()).toMatchObject({ code: 'OVERFORING_ANSWERED' })
  await propose()
  await refuse()
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await decide('FLYTTET')).toMatchObject({ code: 'OVERFORING_ANSWERED' })
  expect(await responsible()).toBe('hod')
})

async function anUtkast(status: 'IKKE_PABEGYNT' | 'TIL_GODKJENNING' | 'KLAR'): Promise<string> {
  const writer = randomUUID()
  const id = randomUUID()
  const sesjonId = { IKKE_PABEGYNT: '2027-2028', TIL_GODKJENNING: '2026-2027', KLAR: '2028-2029' }[status]
  const startAar = Number(sesjonId.slice(0, 4))
  const dates = { fra: new Date(`${startAar}-10-01`), til: new Date(`${startAar + 1}-09-30`) }
  await db().sesjon.upsert({
    where: { id: sesjonId },
    create: { id: sesjonId, startAar, ...dates },
    update: {},
  })
  await db().rapporteringsaar.create({ data: { sesjonId, offentligFra: new Date(day), registrert: now } })
  const approved = status === 'KLAR' ? { godkjent: now, godkjentAv: randomUUID() } : {}
  const sent = status === 'IKKE_PABEGYNT' ? {} : { sendt: now, sendtAv: writer }
  const text = {
    redegjorelse: 'Skrevet i HOD.',
    vurdering: 'KOMMER_TILBAKE' as const,
    skrevetAv: [writer],
    revisjon: 3,
  }
  await db().utkast.create({
    data: { id, vedtakId, rapporteringssesjon: sesjonId, departementId: await departementId('hod'), status, saksbehandlerId: writer, opprettet: now, endret: now, ...text, ...sent, ...approved }, // prettier-ignore
  })
  await db().notat.create({ data: { id: randomUUID(), utkastId: id, slag: 'NOTAT', tekst: 'Husk tallene.', skrevetAv: writer, skrevet: now } }) // prettier-ignore
  return id
}

test('the draft travels along with its notes; nobody has it assigned, and what was approved is a draft again', async () => {
  const ids = [await anUtkast('IKKE_PABEGYNT'), await anUtkast('TIL_GODKJENNING'), await anUtkast('KLAR')]
  await propose()
  expect(await db().utkast.count({ where: { departementId: await departementId('ud') } })).toBe(0)
  await accept()
  const moved = await db().utkast.findMany({ where: { id: { in: ids } }, include: { notatList: true }, orderBy: { rapporteringssesjon: 'asc' } }) // prettier-ignore
  expect(moved.map(({ status }) => status)).toEqual(['UTKAST', 'IKKE_PABEGYNT', 'UTKAST'])
  for (const utkast of moved) {
    expect(utkast).toMatchObject({
      departementId: await departementId('ud'),
      saksbehandlerId: null,
      sendtAv: null,
      godkjentAv: null,
      redegjorelse: 'Skrevet i HOD.',
      revisjon: 3,
      notatList: [{ tekst: 'Husk tallene.' }],
    })
  }
  const events = await lastEvents(5)
  expect(events.map(({ type }) => type)).toEqual(['OVERFORING_BESVART', 'ANSVAR_REGISTRERT', 'UTKAST_TILDELT', 'UTKAST_TILDELT', 'UTKAST_TILDELT']) // prettier-ignore
  expect(events[2]?.innhold).toMatchObject({
    for: { departement: await departementId('hod'), status: 'TIL_GODKJENNING' },
    etter: { departement: await departementId('ud'), status: 'UTKAST', saksbehandler: null },
  })
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('the receiver’s coordinators are told of it, and SMK and the sender when it is refused', async () => {
  await db().varsel.deleteMany()
  await propose()
  await refuse()
  const told = await db().varsel.findMany({
    orderBy: { opprettet: 'asc' },
    select: { userId: true, slag: true },
  })
  expect(told).toEqual([
    { userId: ud?.userId, slag: 'OVERFORING' },
    { userId: office?.userId, slag: 'OVERFORING' },
    { userId: hod?.userId, slag: 'OVERFORING' },
  ])
})

test('only who answers for it proposes, to another, once at a time', async () => {
  expect(await propose({}, ud)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await propose({}, office)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await propose({ nummer: '72' })).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await propose({ departement: 'hod' })).toMatchObject({
    fieldErrors: { departement: 'SAME_DEPARTEMENT' },
  })
  expect(await propose({ departement: 'finnes-ikke' })).toMatchObject({
    fieldErrors: { departement: 'INVALID' },
  })
  expect(await propose({ grunn: '' })).toMatchObject({ fieldErrors: { grunn: 'MISSING' } })
  expect(await propose()).toMatchObject({ ok: true })
  expect(await propose({ departement: 'bfd' })).toMatchObject({ code: 'OVERFORING_OPEN' })
  expect(await accept(hod)).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('two who answer at once do not both get their way', async () => {
  await propose()
  const results = await Promise.all([accept(), refuse()])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('each sees what waits for it: the receiver to answer, the sender to follow, SMK what was refused', async () => {
  const list = async (viewer: { departementIds: number[]; isSmk: boolean }) => {
    const { toAnswer, toDecide, sent } = await listOverforinger(viewer, day)
    return [toAnswer.length, toDecide.length, sent.length]
  }
  const of = async (slug: string) => ({ departementIds: [await departementId(slug)], isSmk: false })
  const smk = { departementIds: [], isSmk: true }
  await propose()
  expect([await list(await of('hod')), await list(await of('ud')), await list(await of('bfd')), await list(smk)]).toEqual([[0, 0, 1], [1, 0, 0], [0, 0, 0], [0, 0, 1]]) // prettier-ignore
  await refuse()
  expect([await list(await of('hod')), await list(await of('ud')), await list(smk)]).toEqual([[0, 0, 1], [0, 0, 1], [0, 1, 0]]) // prettier-ignore
})

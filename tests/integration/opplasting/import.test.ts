import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import * as acts from '@/lib/opplasting/mutations'
import { deleteOldUploads } from '@/lib/opplasting/retention/mutations'
import type { LestEnhet, Sporsmal } from '@/lib/opplasting/types'
import { listForslag } from '@/lib/forslag/list/queries'
import { findForslag } from '@/lib/forslag/queries'
import { findTrail } from '@/lib/register/trail/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack, done, propositionText } from '../../support/prop1s-text'
import {
  act,
  outcomes,
  publicDay as day,
  ready,
  rowOf,
  save,
  upload,
  uploadedAt as now,
  work,
} from '../../support/uploads'
import { aUser, lastEvents } from '../../support/users'

let smk: string
let kld: string
let hod: string
let kkk: string

beforeAll(async () => {
  await makeDatabase()
  smk = await aUser({ roles: [{ role: 'SMK' }] })
  kld = await aUser({ roles: [{ role: 'KOORDINATOR', unit: 'kld' }] })
  hod = await aUser({ roles: [{ role: 'KOORDINATOR', unit: 'hod' }] })
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
})

const accounts = [
  anAccount({ nummer: 90, omtale: comesBack }),
  anAccount({ nummer: 91, omtale: done, avsluttes: 'Ja' }),
  anAccount({ nummer: 92, omtale: comesBack }),
]
const prop = propositionText({ sesjon: '2025-2026', accounts })

const record = (nummer: number) => findVedtak({ sesjon: '2024-2025', nummer, punkt: '' }, '2026-01-10')

test('a document is read, asked about, looked over, taken in by choice, and read again without harm', async () => {
  const id = await upload(kld, prop, '../../etc/prop 1 s.txt')
  const asked = await rowOf(id)
  expect([asked.status, asked.filnavn]).toEqual(['SPORSMAL', 'prop 1 s.txt'])
  expect((asked.sporsmal as unknown as Sporsmal[]).map(({ slag }) => slag)).toEqual(['DATO'])
  await act(acts.answerQuestion, kld, { opplastingId: id, sporsmal: 'DATO', svar: day })
  await work(id)

  expect(await outcomes(id)).toEqual([[90, 'NY', null], [91, 'NY', null], [92, 'NY', null]]) // prettier-ignore
  const [first] = (await rowOf(id)).enhetList
  const { verdier, fra, til } = first?.lest as unknown as LestEnhet
  const lines = prop.split('\n')
  for (const { felt, verdi, linjer } of verdier) {
    if (linjer === null || felt === 'vedtaksdato' || felt === 'vurdering' || felt === 'rapporteringAvsluttes') continue // prettier-ignore
    expect(lines.slice(linjer[0] - 1, linjer[1]).join(' '), felt).toContain(
      verdi.split(' ').slice(0, 3).join(' '),
    )
  }
  expect(lines.slice(fra - 1, til).join('\n')).toContain('Vedtak nr. 90')
  // Nothing of it is in the register before somebody says so.
  expect(await db().vedtak.count()).toBe(0)

  await save(kld, id, [0, 1])
  expect(await outcomes(id)).toEqual([[90, 'NY', 'NY'], [91, 'NY', 'NY'], [92, 'NY', null]]) // prettier-ignore
  expect((await record(91))?.state.tilstand).toBe('ANSES_FULGT_OPP')
  expect(await record(92)).toBeNull()
  // The worker takes the same job once more: it finds nothing to do.
  await work(id)
  expect(await db().importkjoring.count()).toBe(1)

  const again = await upload(smk, prop)
  expect(await outcomes(again)).toEqual([[90, 'UENDRET', null], [91, 'UENDRET', null], [92, 'NY', null]]) // prettier-ignore
  await save(smk, again, [2])
  expect(await record(92)).not.toBeNull()
  expect(await db().funn.count({ where: { regel: 'MANGLER_I_LISTEN' } })).toBe(0)
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('of what somebody left out nothing is found until it is taken in', async () => {
  const strange = (nummer: number) => anAccount({ nummer, omtale: comesBack, avsluttes: 'Ja' })
  const text = propositionText({ sesjon: '2025-2026', accounts: [strange(301), strange(302)] })
  const found = async () => {
    const rows = await db().funn.findMany({
      where: { regel: 'JA_NEI_MOT_KONKLUSJON', bortfalt: null, nokkel: { contains: '2024-2025/30' } },
      orderBy: { nokkel: 'asc' },
      include: { enhetList: { include: { vedtak: { select: { nummer: true } } } } },
    })
    return rows.map(({ enhetList }) => enhetList.map(({ vedtak }) => vedtak.nummer))
  }
  await save(smk, await ready(smk, text), [0])
  expect(await found()).toEqual([[301]])
  await save(smk, await upload(smk, text), [1])
  expect(await found()).toEqual([[301], [302]])
})

test('a run is undone unit by unit: what stood before counts again, and the same file may be taken in anew', async () => {
  const changed = propositionText({
    sesjon: '2025-2026',
    accounts: [anAccount({ nummer: 90, omtale: done, avsluttes: 'Ja' }), anAccount({ nummer: 97, omtale: done, avsluttes: 'Ja' }), anAccount({ nummer: 98 })], // prettier-ignore
  })
  const id = await ready(smk, changed)
  await save(smk, id, [0, 1, 2])
  expect((await record(90))?.state.tilstand).toBe('ANSES_FULGT_OPP')
  // Something newer is built on one of them.
  const later = propositionText({ sesjon: '2026-2027', accounts: [anAccount({ nummer: 98, omtale: done, avsluttes: 'Ja' })] }) // prettier-ignore
  await take(later, '2026-10-10')
  const facts = await db().rapportering.count()

  await act(acts.undoImport, smk, { opplastingId: id })
  await work(id)
  const undone = await rowOf(id)
  expect(undone.status).toBe('ANGRET')
  expect(undone.enhetList.map(({ nummer, angring }) => [nummer, angring])).toEqual([[90, 'ANGRET'], [97, 'ANGRET'], [98, 'SENERE_REDEGJORELSE']]) // prettier-ignore
  expect((await record(90))?.state.tilstand).toBe('APEN')
  expect((await record(90))?.accounts[0]?.vurdering).toBe('KOMMER_TILBAKE')
  expect(await record(97)).toBeNull()
  expect(await record(98)).not.toBeNull()
  // Nothing is deleted, and the log tells of it.
  expect(await db().rapportering.count()).toBe(facts)
  const trail = await findTrail({ sesjon: '2024-2025', nummer: 90, punkt: null }, '2026-01-10')
  expect(trail?.entries.map(({ isWithdrawn }) => isWithdrawn)).toContain(true)
  expect((await verifyLog()).firstBreak).toBeNull()

  const again = await upload(smk, changed)
  expect(await outcomes(again)).toEqual([[90, 'ENDRET', null], [97, 'NY', null], [98, 'UENDRET', null]]) // prettier-ignore
  await save(smk, again, [0, 1])
  expect((await record(97))?.state.tilstand).toBe('ANSES_FULGT_OPP')
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('all that a run read of a representantforslag is undone, and may be taken in anew', async () => {
  const letter = new Uint8Array(await readFile('prisma/samples/svarbrev-representantforslag-200-s-2024-2025.txt')) // prettier-ignore
  const forslag = { sesjon: '2024-2025', nummer: 200 }
  const answers = async () => (await findForslag(forslag, '2026-01-10'))?.points.flatMap((one) => one.answers).length ?? 0 // prettier-ignore
  const saveAll = async (opplastingId: string) => {
    await act(acts.saveUnits, smk, { opplastingId })
    await work(opplastingId)
  }
  const id = await ready(smk, letter)
  await saveAll(id)
  expect(await answers()).toBe(6)
  const rows = await db().forslagssvar.count()
  const shown = async () => (await db().cacheTag.findUniqueOrThrow({ where: { tag: '/forslag/2024-2025/200' } })).changedAt // prettier-ignore
  const before = await shown()

  await act(acts.undoImport, smk, { opplastingId: id })
  await work(id)
  expect((await rowOf(id)).status).toBe('ANGRET')
  expect(await answers()).toBe(0)
  expect(await listForslag('2026-01-10')).toEqual([])
  expect(await shown()).not.toEqual(before)
  // Nothing is deleted.
  expect(await db().forslagssvar.count()).toBe(rows)

  await saveAll(await ready(smk, letter))
  expect(await answers()).toBe(6)
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('a year of which nothing stands any more is not public, and its day is told anew', async () => {
  const text = propositionText({ sesjon: '2021-2022', accounts: [anAccount({ nummer: 401, sesjon: '2020-2021', dato: '8. juni 2021' })] }) // prettier-ignore
  const dayOfYear = async () =>
    (await db().rapporteringsaar.findUniqueOrThrow({ where: { sesjonId: '2021-2022' } })).offentligFra
  const takeOn = async (svar: string) => {
    const id = await upload(smk, text)
    await act(acts.answerQuestion, smk, { opplastingId: id, sporsmal: 'DATO', svar })
    await work(id)
    await save(smk, id, [0])
    return id
  }
  const id = await takeOn('2021-10-02')
  expect(await dayOfYear()).toEqual(new Date('2021-10-02'))
  await act(acts.undoImport, smk, { opplastingId: id })
  await work(id)
  expect(await dayOfYear()).toBeNull()

  await takeOn('2021-10-12')
  expect(await dayOfYear()).toEqual(new Date('2021-10-12'))
  expect(await db().dokument.findFirstOrThrow({ where: { sesjonId: '2021-2022' } })).toMatchObject({ offentligFra: new Date('2021-10-12') }) // prettier-ignore
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('what would change stands beside what it takes the place of', async () => {
  const changed = propositionText({ sesjon: '2025-2026', accounts: [anAccount({ nummer: 92, omtale: done, avsluttes: 'Ja' })] }) // prettier-ignore
  const id = await ready(smk, changed)
  const [unit] = (await rowOf(id)).enhetList
  expect(unit?.utfall).toBe('ENDRET')
  const told = (unit?.lest as unknown as LestEnhet).verdier.find(({ felt }) => felt === 'vurdering')
  expect([told?.for, told?.verdi]).toEqual(['KOMMER_TILBAKE', 'ANSES_FULGT_OPP'])
  await act(acts.cancelUpload, smk, { opplastingId: id })
  await expect(act(acts.saveUnits, smk, { opplastingId: id, valgt: '0' })).rejects.toThrow('UPLOAD_MOVED_ON')
})

test('a document that says neither its sesjon nor a known departement is asked about, with what it suggests', async () => {
  const id = await upload(smk, propositionText({ sesjon: '2025-2026', departement: 'Eventyrdepartementet', accounts })) // prettier-ignore
  const asked = (await rowOf(id)).sporsmal as unknown as Sporsmal[]
  expect(asked.map(({ slag }) => slag)).toEqual(['DEPARTEMENT', 'DATO'])
  expect(asked[1]?.forslag[0]?.verdi).toBe(day)
  await act(acts.answerQuestion, smk, { opplastingId: id, sporsmal: 'DEPARTEMENT', svar: 'ud' })
  await expect(act(acts.answerQuestion, smk, { opplastingId: id, sporsmal: 'DATO', svar: '2031-01-01' })).rejects.toThrow('INVALID') // prettier-ignore
  await act(acts.answerQuestion, smk, { opplastingId: id, sporsmal: 'DATO', svar: day })
  await work(id)
  // What another departement has accounted for this year is refused; a person must decide elsewhere.
  expect(await outcomes(id)).toEqual([[90, 'AVVIST', null], [91, 'AVVIST', null], [92, 'AVVIST', null]]) // prettier-ignore
})

test.for([
  ['an empty-looking picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), 'smk'],
  ['a letter to nobody', new TextEncoder().encode('Hei! Takk for sist.'), 'smk'],
  ['another departement’s document', new TextEncoder().encode(prop), 'hod'],
  ['a proposition in the hands of a committee', new TextEncoder().encode(prop), 'kkk'],
] as const)('%s ends as a row that says why', async ([, content, who], { expect }) => {
  const before = await db().vedtak.count()
  const row = await rowOf(await upload({ smk, hod, kkk }[who], content))
  expect(row.status).toBe('AVVIST')
  expect(['UNKNOWN_KIND', 'BINARY', 'UKJENT_DOKUMENT', 'ANNET_DEPARTEMENT', 'BARE_INNST']).toContain(row.feil)
  expect(await db().vedtak.count()).toBe(before)
})

test('what one uploads is nobody else’s, and what is refused leaves nothing', async () => {
  const id = await ready(kld, propositionText({ sesjon: '2025-2026', accounts: [anAccount({ nummer: 95 })] }))
  const events = await db().hendelse.count()
  for (const stranger of [hod, kkk])
    await expect(act(acts.saveUnits, stranger, { opplastingId: id, valgt: '0' })).rejects.toThrow('NOT_ALLOWED') // prettier-ignore
  const caseOfficer = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'kld' }] })
  await expect(upload(caseOfficer, prop)).rejects.toThrow('NOT_ALLOWED')
  await expect(act(acts.saveUnits, kld, { opplastingId: id })).rejects.toMatchObject({
    fieldErrors: { valgt: 'NOT_TICKED' },
  })
  expect(await db().hendelse.count()).toBe(events)
  await act(acts.cancelUpload, kld, { opplastingId: id })
  const [event] = await lastEvents(1)
  expect(event).toMatchObject({ type: 'OPPLASTING_ENDRET', aktor: kld })
})

test('what was never saved is deleted after thirty days, and what was saved stays', async () => {
  const saved = await db().opplasting.count({ where: { kjoringId: { not: null } } })
  await deleteOldUploads(new Date(now.getTime() + 500 * 86_400_000))
  expect(await db().opplasting.count()).toBe(saved)
  expect(await db().opplastingInnhold.count()).toBe(saved)
})

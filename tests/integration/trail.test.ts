import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { importPlan } from '@/lib/import/mutations'
import { findTrail } from '@/lib/register/trail/queries'
import { toTrailJson } from '@/lib/register/trail/to-json'
import { findVedtak } from '@/lib/vedtak/queries'
import { recordOpphevelse, recordVurdering } from '@/lib/vurdering/mutations'
import { makeDatabase } from '../support/database'
import { aMoment, planOf, take } from '../support/prop1s'
import { anAccount } from '../support/prop1s-text'

beforeEach(async () => void (await makeDatabase()))

const key = { sesjon: '2023-2024', nummer: 611, punkt: null }
const today = '2026-11-22'

const account = (omtale: string, rest = {}) =>
  anAccount({ sesjon: '2023-2024', dato: '8. mai 2024', omtale, ...rest })

const first =
  'Departementet har sendt et forslag på høring. Fristen er 1. mars 2025. Regjeringen vil komme tilbake til Stortinget på egnet måte.'
const corrected = first.replace('1. mars 2025', '1. april 2025')
const second =
  'Departementet har sendt et forslag på høring. Fristen var 1. april 2025. Anmodningsvedtaket anses som fulgt opp.'

async function trailOn(day = today) {
  const trail = await findTrail(key, day)
  if (!trail) throw new Error('the unit is in the register')
  return trail
}

const changes = (pieces: { kind: string; text: string }[] | null | undefined) =>
  (pieces ?? []).filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])

async function twoYearsAndACorrection() {
  await take({ sesjon: '2024-2025', accounts: [account(first)], innstilling: null }, '2024-10-07')
  await take({ sesjon: '2024-2025', accounts: [account(corrected)], innstilling: null }, '2024-11-20')
  await take({ sesjon: '2025-2026', accounts: [account(second, { avsluttes: 'Ja' })] }, '2025-10-15')
}

test('two years’ accounts and a correction show exactly the words that changed, in the order they became public', async () => {
  await twoYearsAndACorrection()
  const { entries } = await trailOn()
  expect(entries.map(({ kind, day, sesjon, versjon }) => [kind, day, sesjon, versjon])).toEqual([
    ['VEDTATT', '2024-05-08', null, null],
    ['ANSVAR', '2024-10-07', '2024-2025', null],
    ['RAPPORTERT', '2024-10-07', '2024-2025', 1],
    ['RETTET', '2024-11-20', '2024-2025', 2],
    ['VURDERT_UTLEDET', '2025-10-15', '2024-2025', 1],
    ['RAPPORTERT', '2025-10-15', '2025-2026', 1],
  ])
  const [adopted, , reported, rectified, , later] = entries
  expect(adopted?.texts).toMatchObject([{ field: 'vedtakstekst', pieces: null }])
  expect(reported?.texts).toMatchObject([{ field: 'redegjorelse', text: first, pieces: null }])
  expect(rectified?.against).toEqual({ sesjon: '2024-2025', versjon: 1 })
  expect(changes(rectified?.texts[0]?.pieces)).toEqual([
    ['removed', 'mars'],
    ['added', 'april'],
  ])
  expect(later?.against).toEqual({ sesjon: '2024-2025', versjon: 2 })
  expect(changes(later?.texts[0]?.pieces)).toEqual([
    ['removed', 'er'],
    ['added', 'var'],
    ['removed', 'Regjeringen vil komme tilbake til Stortinget på egnet måte'],
    ['added', 'Anmodningsvedtaket anses som fulgt opp'],
  ])
  expect(later?.values).toEqual([
    { field: 'vurdering', from: 'KOMMER_TILBAKE', to: 'ANSES_FULGT_OPP' },
    { field: 'rapporteringAvsluttes', from: 'NEI', to: 'JA' },
  ])
})

test('on the page of the unit a correction is one, and a file that was read anew is none', async () => {
  await twoYearsAndACorrection()
  const told = async () => {
    const unit = await findVedtak(key, today)
    return unit?.history.filter(({ type }) => type === 'RAPPORTERT' || type === 'RETTET').map(({ type, day }) => [type, day]) // prettier-ignore
  }
  const before = [
    ['RAPPORTERT', '2025-10-15'],
    ['RETTET', '2024-11-20'],
    ['RAPPORTERT', '2024-10-07'],
  ]
  expect(await told()).toEqual(before)
  const { id: _, ...newest } = await db().rapportering.findFirstOrThrow({ where: { rapporteringssesjon: '2025-2026' } }) // prettier-ignore
  await db().rapportering.create({ data: { ...newest, versjon: 2 } })
  expect(await told()).toEqual(before)
})

test('a request that a later document prints otherwise is told with it', async () => {
  await take({ sesjon: '2024-2025', accounts: [account(first, { tekst: 'Stortinget ber regjeringen utrede saken.' })], innstilling: null }, '2024-10-07') // prettier-ignore
  await take({ sesjon: '2025-2026', accounts: [account(second, { tekst: 'Stortinget ber regjeringa utrede saken.' })], innstilling: null }) // prettier-ignore
  const { entries } = await trailOn()
  const request = entries.at(-1)?.texts.find(({ field }) => field === 'vedtakstekst')
  expect(changes(request?.pieces)).toEqual([
    ['removed', 'regjeringen'],
    ['added', 'regjeringa'],
  ])
})

test('a day shows what had become public by then, and nothing of what came later', async () => {
  await twoYearsAndACorrection()
  const kinds = (await trailOn('2024-11-19')).entries.map(({ kind }) => kind)
  expect(kinds).toEqual(['VEDTATT', 'ANSVAR', 'RAPPORTERT'])
  expect(JSON.stringify(await trailOn('2024-11-19'))).not.toContain('april')
  expect(await findTrail(key, '2024-05-07')).toBeNull()
})

test('a judgement that is read takes the place of one that was told of; both stand there', async () => {
  await twoYearsAndACorrection()
  const { id: vedtakId, dokumentId } = await db().vedtak.findFirstOrThrow()
  const at = { vedtakId, dokumentId, linje: 1, rapporteringssesjon: '2024-2025' }
  await recordVurdering({ ...at, resultat: 'IKKE_UTKVITTERT', innstilling: 'Innst. 99 S (2024–2025)', setning: null, offentligFra: '2025-03-25' }, { aktor: 'u-1', now: aMoment }) // prettier-ignore
  const judged = (await trailOn()).entries.filter(({ kind }) => kind.startsWith('VURDERT'))
  expect(judged.map(({ kind, day, isReplaced }) => [kind, day, isReplaced])).toEqual([
    ['VURDERT', '2025-03-25', false],
    ['VURDERT_UTLEDET', '2025-10-15', true],
  ])
})

test('no person and no id of one is in it: organisations only', async () => {
  const canary = 'u-kanarifugl-4711'
  await twoYearsAndACorrection()
  const { id: vedtakId, dokumentId } = await db().vedtak.findFirstOrThrow()
  const at = { vedtakId, dokumentId, linje: 1, rapporteringssesjon: '2025-2026', offentligFra: '2026-05-20' }
  const writer = { aktor: canary, now: aMoment }
  await recordVurdering({ ...at, resultat: 'UTKVITTERT', innstilling: null, setning: null }, writer)
  await recordOpphevelse({ ...at, resultat: 'IKKE_OPPHEVET', sesjonId: '2025-2026', nummer: null, romertall: 'X', dato: at.offentligFra }, writer) // prettier-ignore
  expect(await db().hendelse.count({ where: { aktor: canary } })).toBe(2)
  const trail = await trailOn()
  expect(trail.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['VURDERT', 'IKKE_OPPHEVET']))
  const told = JSON.stringify([trail, toTrailJson(trail)])
  expect(told).not.toContain(canary)
  expect(told).not.toContain('aktor')
  expect(told).not.toContain('"import"')
})

test('what an import wrote before it was cut off is not in it', async () => {
  await take({ sesjon: '2024-2025', accounts: [account(first)], innstilling: null }, '2024-10-07')
  const plan = await planOf({ sesjon: '2025-2026', accounts: [account(`Hemmelig ennå. ${second}`), anAccount({ nummer: 700 })] }) // prettier-ignore
  const stop = (done: number, total: number) => {
    if (done === total) throw new Error('cut off')
  }
  await expect(importPlan(plan, { now: aMoment, onUnit: stop })).rejects.toThrow('cut off')
  expect(await db().rapportering.count({ where: { redegjorelse: { contains: 'Hemmelig' } } })).toBe(1)
  const trail = await trailOn()
  expect(JSON.stringify(trail)).not.toContain('Hemmelig')
  expect(trail.entries.map(({ kind }) => kind)).toEqual(['VEDTATT', 'ANSVAR', 'RAPPORTERT'])
})

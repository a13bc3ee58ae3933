import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listWorkFunn } from '@/lib/funn/queries'
import { confirmGjentakelse, withdrawGjentakelse } from '@/lib/gjentakelse/mutations'
import { listCandidates, listConfirmed } from '@/lib/gjentakelse/queries'
import { gjentakelseSchema } from '@/lib/gjentakelse/schema'
import { perform } from '@/lib/handling/mutations'
import { formatVedtak } from '@/lib/format/vedtak'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { anAccount, comesBack, done } from '../../support/prop1s-text'
import { aUser, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-01-10T10:00:00Z')
const ferries =
  'Stortinget ber regjeringen legge frem en plan for utslippsfrie ferjer på alle fylkesveisamband.'
const again =
  'Stortinget ber regjeringen snarest mulig fremme en plan for utslippsfrie ferjer på fylkesveisamband.'
const pair = { vedtak: '2024-2025/90/', gjentar: '2022-2023/20/' }
let kkk: string
let smk: string
let helse: string
let hod: string

const earlier = anAccount({ sesjon: '2022-2023', dato: '7. mars 2023', nummer: 20, tekst: ferries, omtale: `Planen må ses i sammenheng med vedtak nr. 90 (2024–2025). ${comesBack}` }) // prettier-ignore
const later = (omtale: string) => anAccount({ nummer: 90, tekst: again, omtale: `Vedtaket gjentar vedtak nr. 20 (2022–2023). ${omtale}` }) // prettier-ignore

beforeAll(async () => {
  await makeDatabase()
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  helse = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })
  smk = await aUser({ roles: [{ role: 'SMK' }] })
  hod = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit: 'hod' }] })
  await take({ sesjon: '2025-2026', accounts: [later(comesBack), earlier] })
})

/** What a viewer is told of a unit's repeats among its funn. */
async function repeatsOf(userId: string, sesjon: string, nummer: number) {
  const [viewer, unit] = [await viewerOf(userId, now), await db().vedtak.findFirstOrThrow({ where: { sesjonId: sesjon, nummer } })] // prettier-ignore
  if (viewer === null) throw new Error('nobody')
  const found = await listWorkFunn(unit.id, { viewer, day: '2026-11-01', sesjon: null })
  return found.filter(({ gruppe }) => gruppe === 'GJENTAKELSE')
}

async function act(handling: typeof confirmGjentakelse, userId: string, input = pair) {
  const viewer = await viewerOf(userId, now)
  if (viewer === null) throw new Error('nobody')
  return perform(handling, gjentakelseSchema.parse(input), { viewer, now })
}

const recordOf = async (sesjon: string, nummer: number, day = '2026-02-01') => {
  const record = await findVedtak({ sesjon, nummer, punkt: '' }, day)
  if (record === null) throw new Error('not in the register')
  return record
}

describe('a person says that a request repeats an earlier one', () => {
  test('until then it is a proposal for those who work with it, and on no page', async () => {
    expect((await listCandidates()).map(({ later, earlier }) => `${formatVedtak(later)} ${formatVedtak(earlier)}`)).toEqual(['90 (2024–2025) 20 (2022–2023)']) // prettier-ignore
    const record = await recordOf('2024-2025', 90)
    expect([record.gjentar, record.funn.filter(({ gruppe }) => gruppe === 'GJENTAKELSE')]).toEqual([[], []])
    const melding = 'Vedtak 90 (2024–2025) ber om nesten det samme som vedtak 20 (2022–2023).'
    for (const [sesjon, nummer] of [
      ['2024-2025', 90],
      ['2022-2023', 20],
    ] as const) {
      // prettier-ignore
      expect(await repeatsOf(kkk, sesjon, nummer)).toMatchObject([{ melding, linjer: [expect.any(Number)], annet: { linjer: [expect.any(Number)] }, mayLink: true }]) // prettier-ignore
      expect(await repeatsOf(hod, sesjon, nummer)).toMatchObject([{ melding, mayLink: false }])
    }
    expect(await listCandidates({ sesjon: '2024-2025', nummer: 90, punkt: '' })).toHaveLength(1)
    expect(await listCandidates({ sesjon: '2024-2025', nummer: 9, punkt: '' })).toEqual([])
  })

  test('neither a ministry nor another committee says so', async () => {
    for (const user of [helse, hod])
      await expect(act(confirmGjentakelse, user)).rejects.toThrow('NOT_ALLOWED')
    expect(await db().gjentakelse.count()).toBe(0)
  })

  test('confirmed by KKK, both record pages show it, the log tells it, and it is proposed no more', async () => {
    await act(confirmGjentakelse, kkk)
    expect((await recordOf('2024-2025', 90)).gjentar.map(formatVedtak)).toEqual(['20 (2022–2023)'])
    expect((await recordOf('2022-2023', 20)).gjentattAv.map(formatVedtak)).toEqual(['90 (2024–2025)'])
    expect(await listCandidates()).toEqual([])
    expect(await repeatsOf(kkk, '2022-2023', 20)).toEqual([])
    expect(await listConfirmed()).toHaveLength(1)
    const gjentar = { sesjon: '2022-2023', nummer: 20, punkt: '' }
    expect(await lastEvents(1)).toMatchObject([{ type: 'GJENTAKELSE_BEKREFTET', innhold: { for: null, etter: { gjentar } } }]) // prettier-ignore
    const tags = await db().$queryRaw<{ tag: string }[]>`SELECT tag FROM cache_tag`
    expect(tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['/vedtak/2024-2025/90', '/vedtak/2022-2023/20'])) // prettier-ignore
  })

  test('the day before it was confirmed the pages did not show it', async () => {
    expect((await recordOf('2024-2025', 90, '2026-01-09')).gjentar).toEqual([])
  })

  test('confirmed again it changes nothing', async () => {
    await act(confirmGjentakelse, smk)
    expect(await db().gjentakelse.count()).toBe(1)
  })

  test('the citations of the texts stay as they are', async () => {
    expect((await recordOf('2024-2025', 90)).refersTo.map(formatVedtak)).toEqual(['20 (2022–2023)'])
    expect((await recordOf('2022-2023', 20)).referredFrom.map(formatVedtak)).toEqual(['90 (2024–2025)'])
  })

  test('closing the repeat never closes the original', async () => {
    await take({ sesjon: '2026-2027', innstilling: 'Innst. 99 S (2025–2026)', accounts: [later(done), earlier] }, '2026-10-15') // prettier-ignore
    const [repeat, original] = [await recordOf('2024-2025', 90, '2026-11-01'), await recordOf('2022-2023', 20, '2026-11-01')] // prettier-ignore
    expect([repeat.state.tilstand, original.state.tilstand]).toEqual(['ANSES_FULGT_OPP', 'APEN'])
    expect(original.gjentattAv.map(({ tilstand }) => tilstand)).toEqual(['ANSES_FULGT_OPP'])
  })

  test('withdrawn by SMK, it is gone from the pages and kept in the log, and is proposed again', async () => {
    await act(withdrawGjentakelse, smk)
    expect((await recordOf('2022-2023', 20)).gjentattAv).toEqual([])
    expect(await lastEvents(1)).toMatchObject([{ type: 'GJENTAKELSE_TRUKKET', innhold: { etter: null } }])
    expect(await listCandidates()).toHaveLength(1)
    expect(await repeatsOf(smk, '2024-2025', 90)).toMatchObject([{ mayLink: true }])
    await act(withdrawGjentakelse, smk)
    expect(await db().gjentakelse.count()).toBe(1)
  })
})

test.for([
  ['a unit that is not in the register', { ...pair, gjentar: '2021-2022/1/' }],
  ['an earlier one that repeats a later', { vedtak: pair.gjentar, gjentar: pair.vedtak }],
])('%s is refused at its field', async ([, input], { expect }) => {
  await expect(act(confirmGjentakelse, kkk, input as typeof pair)).rejects.toMatchObject({ fieldErrors: { gjentar: expect.any(String) as string } }) // prettier-ignore
})

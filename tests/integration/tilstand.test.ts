import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import { recordOpphevelse, recordVurdering } from '@/lib/vurdering/mutations'
import { makeDatabase, type TestDatabase } from '../support/database'
import { aMoment, take } from '../support/prop1s'
import { anAccount, comesBack, done } from '../support/prop1s-text'

let database: TestDatabase
beforeEach(async () => void (database = await makeDatabase()))

const writer = { aktor: 'u-7', now: aMoment }

async function unit(): Promise<{ vedtakId: number; dokumentId: number; linje: number }> {
  const { id, dokumentId } = await db().vedtak.findFirstOrThrow({ where: { nummer: 611 } })
  return { vedtakId: id, dokumentId, linje: 1 }
}

async function judge(
  rapporteringssesjon: string,
  resultat: 'UTKVITTERT' | 'IKKE_UTKVITTERT',
  offentligFra: string,
) {
  const innstilling = 'Innst. 300 S (2025–2026)'
  await recordVurdering({ ...(await unit()), rapporteringssesjon, resultat, innstilling, setning: null, offentligFra }, writer) // prettier-ignore
}

async function repeal(
  rapporteringssesjon: string,
  resultat: 'OPPHEVET' | 'IKKE_OPPHEVET',
  offentligFra: string,
) {
  const decision = { sesjonId: rapporteringssesjon, nummer: null, romertall: 'X', dato: offentligFra }
  await recordOpphevelse(
    { ...(await unit()), ...decision, rapporteringssesjon, resultat, offentligFra },
    writer,
  )
}

/** State and flag of the one unit on a day. */
async function stateOn(day: string) {
  const [row] = await database.query<{ tilstand: string; uenighet: boolean | null; grunn: string }>(
    'SELECT tilstand, uenighet, grunn FROM registerrad WHERE fra <= $1::date AND (til IS NULL OR til > $1::date) AND nummer = 611',
    [day],
  )
  return row
}

const isDone = { sesjon: '2025-2026', accounts: [anAccount({ omtale: done, avsluttes: 'Ja' as const })] }

describe('the committee and the Storting decide, day by day', () => {
  test('the committee refuses: open again, and disagreement', async () => {
    await take(isDone)
    await judge('2025-2026', 'IKKE_UTKVITTERT', '2026-05-20')
    expect(await stateOn('2026-05-19')).toEqual({
      tilstand: 'ANSES_FULGT_OPP',
      uenighet: false,
      grunn: 'RAPPORT',
    })
    expect(await stateOn('2026-05-20')).toEqual({
      tilstand: 'APEN',
      uenighet: true,
      grunn: 'IKKE_UTKVITTERT',
    })
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('the committee accepts: closed, and a report that follows raises a funn and reopens nothing', async () => {
    await take(isDone)
    await judge('2025-2026', 'UTKVITTERT', '2026-05-20')
    expect(await stateOn('2026-05-20')).toEqual({
      tilstand: 'AVSLUTTET',
      uenighet: false,
      grunn: 'UTKVITTERT',
    })
    await take(
      { sesjon: '2026-2027', accounts: [anAccount({ omtale: comesBack })], innstilling: null },
      '2026-10-07',
    )
    expect(await stateOn('2026-10-07')).toMatchObject({ tilstand: 'AVSLUTTET', grunn: 'UTKVITTERT' })
    expect(await database.query(`SELECT regel FROM funn WHERE gruppe = 'AVVIK'`)).toEqual([
      { regel: 'RAPPORTERT_ETTER_AVSLUTNING' },
    ])
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('a list with a lead-in does not reopen what the committee has closed; a funn says that it is listed', async () => {
    const earlier = anAccount({ sesjon: '2022-2023', dato: '8. mai 2023' })
    await take({ sesjon: '2023-2024', accounts: [earlier] }, '2023-10-06')
    await judge('2023-2024', 'UTKVITTERT', '2024-05-01')
    await take({ sesjon: '2025-2026', accounts: [{ ...earlier, omtale: comesBack }] })
    expect(await stateOn('2025-11-01')).toMatchObject({ tilstand: 'AVSLUTTET', grunn: 'UTKVITTERT' })
    expect(await database.query(`SELECT regel FROM funn WHERE gruppe = 'AVVIK'`)).toEqual([
      { regel: 'RAPPORTERT_ETTER_AVSLUTNING' },
    ])
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('a judgement that is read replaces the one a lead-in told of; both stay', async () => {
    const earlier = anAccount({ sesjon: '2023-2024', dato: '8. mai 2024' })
    await take({ sesjon: '2025-2026', accounts: [earlier] })
    await judge('2024-2025', 'UTKVITTERT', '2025-04-01')
    expect(await stateOn('2025-10-15')).toMatchObject({ tilstand: 'AVSLUTTET', grunn: 'UTKVITTERT' })
    const rows = await database.query('SELECT utledet, resultat, versjon FROM vurdering ORDER BY versjon')
    expect(rows).toEqual([
      { utledet: true, resultat: 'IKKE_UTKVITTERT', versjon: 1 },
      { utledet: false, resultat: 'UTKVITTERT', versjon: 2 },
    ])
  })

  test('a told judgement of a missing account counts from the sesjon it was given in, and then gives way', async () => {
    const earlier = anAccount({ sesjon: '2023-2024', dato: '8. mai 2024', omtale: done, avsluttes: 'Ja' })
    await take({ sesjon: '2025-2026', accounts: [earlier] })
    expect(await stateOn('2024-09-30')).toMatchObject({ grunn: 'IKKE_RAPPORTERT', uenighet: false })
    expect(await stateOn('2024-10-01')).toEqual({
      tilstand: 'APEN',
      uenighet: null,
      grunn: 'IKKE_RAPPORTERT',
    })
    // The account itself comes: until the last possible day nobody is known to have refused it.
    await take({ sesjon: '2024-2025', accounts: [earlier], innstilling: null }, '2024-10-07')
    expect(await stateOn('2024-10-01')).toMatchObject({ tilstand: 'APEN', uenighet: false })
    expect(await stateOn('2025-10-14')).toMatchObject({ tilstand: 'ANSES_FULGT_OPP', uenighet: false })
    // The innstilling itself comes, with its day.
    await judge('2024-2025', 'IKKE_UTKVITTERT', '2025-03-25')
    expect(await stateOn('2025-03-24')).toMatchObject({ tilstand: 'ANSES_FULGT_OPP' })
    expect(await stateOn('2025-03-25')).toMatchObject({ tilstand: 'APEN', uenighet: true })
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('the Storting repeals, or refuses to', async () => {
    const omtale = 'Anmodningsvedtaket foreslås opphevet, jf. forslag til romertallsvedtak X.'
    await take({ sesjon: '2025-2026', accounts: [anAccount({ omtale, avsluttes: 'Ja' })] })
    expect(await stateOn('2025-11-01')).toMatchObject({ tilstand: 'FORESLATT_OPPHEVET' })
    await repeal('2025-2026', 'IKKE_OPPHEVET', '2025-12-15')
    expect(await stateOn('2025-12-15')).toEqual({
      tilstand: 'APEN',
      uenighet: true,
      grunn: 'OPPHEVELSE_AVSLATT',
    })
    await repeal('2025-2026', 'OPPHEVET', '2026-06-10')
    expect(await stateOn('2026-06-10')).toMatchObject({ tilstand: 'AVSLUTTET', grunn: 'OPPHEVET' })
  })

  test('the event names no person, and the pages that show the state are told', async () => {
    await take(isDone)
    await database.query('DELETE FROM cache_tag')
    await judge('2025-2026', 'IKKE_UTKVITTERT', '2026-05-20')
    const last = await db().hendelse.findFirstOrThrow({ orderBy: { nr: 'desc' } })
    expect(last).toMatchObject({ type: 'VURDERING_REGISTRERT', aktor: 'u-7', kjoringId: null })
    const tags = (await db().cacheTag.findMany()).map(({ tag }) => tag)
    expect(tags).toEqual(
      expect.arrayContaining(['/', '/vedtak/2024-2025/611', '/sesjon/2024-2025', '/departement/kld']),
    )
  })

  test('a judgement of a vedtak that is not there leaves nothing behind', async () => {
    const at = {
      vedtakId: 404,
      dokumentId: 1,
      linje: 1,
      rapporteringssesjon: '2025-2026',
      offentligFra: '2026-05-20',
    }
    await expect(recordVurdering({ ...at, resultat: 'UTKVITTERT', innstilling: null, setning: null }, writer)).rejects.toThrow() // prettier-ignore
    expect(await verifyLog()).toMatchObject({ hendelser: 0, firstBreak: null })
  })
})

test('over random histories what is stored is what is recomputed', { timeout: 240_000 }, async () => {
  const sesjoner = ['2024-2025', '2025-2026', '2026-2027'] as const
  const sesjon = fc.constantFrom(...sesjoner)
  const day = fc.constantFrom('2024-10-07', '2025-10-15', '2026-05-20', '2026-10-07')
  const step = fc.oneof(
    fc.record({ kind: fc.constant('report' as const), sesjon, day, omtale: fc.constantFrom(done, comesBack, 'Arbeidet pågår.') }), // prettier-ignore
    fc.record({ kind: fc.constant('judgement' as const), sesjon, day, resultat: fc.constantFrom('UTKVITTERT' as const, 'IKKE_UTKVITTERT' as const) }), // prettier-ignore
    fc.record({ kind: fc.constant('repeal' as const), sesjon, day, resultat: fc.constantFrom('OPPHEVET' as const, 'IKKE_OPPHEVET' as const) }), // prettier-ignore
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const earlier = anAccount({ sesjon: '2022-2023', dato: '8. mai 2023' })
      await take({ sesjon: '2023-2024', accounts: [earlier] }, '2023-10-06')
      for (const it of steps) {
        if (it.kind === 'report')
          await take({ sesjon: it.sesjon, accounts: [{ ...earlier, omtale: it.omtale }] }, it.day)
        if (it.kind === 'judgement') await judge(it.sesjon, it.resultat, it.day)
        if (it.kind === 'repeal') await repeal(it.sesjon, it.resultat, it.day)
      }
      expect((await verifyLog()).firstBreak).toBeNull()
      const spans = await database.query<{ fra: string; til: string | null }>('SELECT fra::text, til::text FROM registerrad ORDER BY fra') // prettier-ignore
      for (const [i, { til }] of spans.entries()) expect(til).toBe(spans[i + 1]?.fra ?? null)
      database = await makeDatabase()
    }),
    { numRuns: 8 },
  )
})

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { hashOf } from '@/lib/hendelse/chain'
import { appendHendelser } from '@/lib/hendelse/mutations'
import { verifyLog } from '@/lib/hendelse/queries'
import type { HendelseChanges, NewHendelse } from '@/lib/hendelse/types'
import { makeDatabase, type TestDatabase } from '../support/database'
import { take } from '../support/prop1s'
import { anAccount, comesBack, done } from '../support/prop1s-text'

const anEvent = (i: number): NewHendelse => ({
  type: 'IMPORT_FERDIG',
  tidspunkt: new Date('2026-01-02T03:04:05.678Z'),
  aktor: 'u-1',
  for: null,
  etter: { lest: 'ÆØÅ «sitat»', nye: i, endret: 0, uendret: 0, avvist: 0 },
  kilde: { dokument: 'a'.repeat(64), linje: null },
})

describe('an empty log', () => {
  beforeAll(async () => void (await makeDatabase()))

  test('50 writers at once make one chain without gaps or forks', async () => {
    const appended = await Promise.all(
      Array.from({ length: 50 }, (_, i) => db().$transaction((tx) => appendHendelser(tx, [anEvent(i)]))),
    )
    expect(appended.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    expect(await verifyLog()).toEqual({ hendelser: 50, tilstander: 0, firstBreak: null })
    const hashes = await db().hendelse.findMany({
      orderBy: { nr: 'asc' },
      select: { hash: true, forrigeHash: true },
    })
    expect(hashes.map(({ forrigeHash }) => forrigeHash)).toEqual(['0'.repeat(64), ...hashes.slice(0, -1).map(({ hash }) => hash)]) // prettier-ignore
  })

  test('an event of a transaction that fails leaves no trace', async () => {
    const failing = db().$transaction(async (tx) => {
      await appendHendelser(tx, [anEvent(51)])
      throw new Error('afterthought')
    })
    await expect(failing).rejects.toThrow('afterthought')
    expect((await verifyLog()).hendelser).toBe(50)
  })
})

describe('what an event tells', () => {
  beforeEach(async () => void (await makeDatabase()))

  test('a new account of the same year tells what stood there before, what stands after, and where it is printed', async () => {
    await take({ sesjon: '2025-2026', accounts: [anAccount({ omtale: comesBack })] })
    await take({ sesjon: '2025-2026', accounts: [anAccount({ omtale: done })] }, '2025-11-01')
    const [first, second] = await db().hendelse.findMany({
      where: { type: 'RAPPORTERING_REGISTRERT' },
      orderBy: { nr: 'asc' },
    })
    const told = first?.innhold as unknown as HendelseChanges['RAPPORTERING_REGISTRERT']
    expect(told.for).toBeNull()
    expect(told.etter).toMatchObject({ vurdering: 'KOMMER_TILBAKE', offentligFra: '2025-10-15' })
    expect(second?.innhold).toMatchObject({
      for: told.etter,
      etter: { vurdering: 'ANSES_FULGT_OPP', offentligFra: '2025-11-01' },
      kilde: {
        dokument: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        linje: expect.any(Number) as number,
      },
    })
  })

  test('a log from before events told of before and after is whole as it stands', async () => {
    const innhold = { dato: '2025-01-16', dokument: 'a'.repeat(64), linje: 12 }
    const old = { nr: 1, type: 'VEDTAK_REGISTRERT', tidspunkt: new Date('2026-01-02T03:04:05.678Z'), aktor: 'import', kjoringId: null, innhold, forrigeHash: '0'.repeat(64) } // prettier-ignore
    await db().hendelse.create({ data: { ...old, hash: hashOf({ ...old, vedtak: null }) } })
    await db().$transaction((tx) => appendHendelser(tx, [anEvent(1)]))
    expect(await verifyLog()).toEqual({ hendelser: 2, tilstander: 0, firstBreak: null })
  })

  test('an event that would name somebody is refused, and nothing of it is written', async () => {
    const event = { ...anEvent(1), aktor: 'Kari Nordmann' }
    await expect(db().$transaction((tx) => appendHendelser(tx, [event]))).rejects.toThrow('opaque id')
    expect(await db().hendelse.count()).toBe(0)
  })
})

describe('verify-log names the first event that is not as it was written', () => {
  let database: TestDatabase
  beforeEach(async () => void (database = await makeDatabase('sample')))

  /** As one who has the keys to the database. */
  const tamper = (sql: string) => database.query(`SET session_replication_role = replica; ${sql}`)

  test('an untouched register is whole', async () => {
    expect(await verifyLog()).toEqual({ hendelser: 307, tilstander: 491, firstBreak: null })
  })

  test.for([
    ['content', `UPDATE hendelse SET innhold = innhold || '{"for":"ANNET"}' WHERE nr = 7`, 7, 'innholdet svarer ikke til avtrykket'], // prettier-ignore
    ['time', `UPDATE hendelse SET tidspunkt = tidspunkt - interval '1 ms' WHERE nr = 9`, 9, 'innholdet svarer ikke til avtrykket'], // prettier-ignore
    ['unit', `UPDATE hendelse SET vedtak_id = (SELECT max(id) FROM vedtak) WHERE nr = 4`, 4, 'innholdet svarer ikke til avtrykket'], // prettier-ignore
    [
      'hash',
      `UPDATE hendelse SET hash = repeat('a', 64) WHERE nr = 12`,
      12,
      'innholdet svarer ikke til avtrykket',
    ],
    ['removed', `DELETE FROM hendelse WHERE nr = 20`, 20, 'hendelsen mangler'],
    ['tail', `DELETE FROM hendelse WHERE nr > 300`, 301, 'hendelsen mangler'],
    ['stored state', `UPDATE tilstand SET tilstand = 'AVSLUTTET' WHERE hendelse_nr = 30`, 30, 'lagret tilstand svarer ikke til historien'], // prettier-ignore
    ['stored flag', `UPDATE tilstand SET uenighet = true WHERE hendelse_nr = 31`, 31, 'lagret tilstand svarer ikke til historien'], // prettier-ignore
    [
      'removed state',
      `DELETE FROM tilstand WHERE hendelse_nr = 32`,
      32,
      'lagret tilstand svarer ikke til historien',
    ],
    ['what counts', `UPDATE tilstand SET gjeldende = false WHERE hendelse_nr = 306`, 306, 'lagret tilstand svarer ikke til historien'], // prettier-ignore
  ] as const)('%s', async ([, sql, nr, reason], { expect }) => {
    await tamper(sql)
    expect((await verifyLog()).firstBreak).toEqual({ nr, reason })
  })

  test('a report that was changed behind the log', async () => {
    const [row] = await database.query<{ nr: number }>(`SELECT min(hendelse_nr) AS nr FROM rapportering WHERE vurdering = 'ANSES_FULGT_OPP'`) // prettier-ignore
    await tamper(`UPDATE rapportering SET vurdering = 'KOMMER_TILBAKE' WHERE hendelse_nr = ${row?.nr}`)
    expect((await verifyLog()).firstBreak).toMatchObject({ nr: row?.nr })
  })
})

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { appendHendelser } from '@/lib/hendelse/mutations'
import { verifyLog } from '@/lib/hendelse/queries'
import type { NewHendelse } from '@/lib/hendelse/types'
import { makeDatabase, type TestDatabase } from '../support/database'

const anEvent = (i: number): NewHendelse => ({
  type: 'TILSTAND_BEREGNET',
  tidspunkt: new Date('2026-01-02T03:04:05.678Z'),
  aktor: 'u-1',
  vedtak: null,
  kjoringId: null,
  innhold: { i, ord: 'ÆØÅ «sitat»', tomt: null, liste: [1, true] },
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

describe('verify-log names the first event that is not as it was written', () => {
  let database: TestDatabase
  beforeEach(async () => void (database = await makeDatabase('sample')))

  /** As one who has the keys to the database. */
  const tamper = (sql: string) => database.query(`SET session_replication_role = replica; ${sql}`)

  test('an untouched register is whole', async () => {
    expect(await verifyLog()).toEqual({ hendelser: 307, tilstander: 491, firstBreak: null })
  })

  test.for([
    ['content', `UPDATE hendelse SET innhold = innhold || '{"vurdering":"ANNET"}' WHERE nr = 7`, 7, 'innholdet svarer ikke til avtrykket'], // prettier-ignore
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

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, db } from '@/lib/db/client'
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
  etter: { lest: 'ÆØÅ «sitat»', tekst: 'b'.repeat(64), nye: i, endret: 0, uendret: 0, avvist: 0 },
  kilde: { dokument: 'a'.repeat(64), linje: null },
})

const whole = { tilstander: 0, avtrykk: 0, firstBreak: null }

describe('an empty log', () => {
  let database: TestDatabase
  beforeAll(async () => void (database = await makeDatabase()))

  test('50 writers at once, each on its own connection, make one chain without gaps or forks', async () => {
    const writers = Array.from({ length: 50 }, () => createClient(database.appUrl, 1))
    const written = await Promise.all(
      writers.map(async (writer, i) => {
        const first = await writer.$transaction((tx) => appendHendelser(tx, [anEvent(i)]))
        const more = await writer.$transaction((tx) => appendHendelser(tx, [anEvent(i), anEvent(i)]))
        await writer.$disconnect()
        return [...first, ...more]
      }),
    )
    expect(written.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1))
    expect(await verifyLog()).toEqual({ ...whole, hendelser: 150 })
    const hashes = await db().hendelse.findMany({
      orderBy: { nr: 'asc' },
      select: { hash: true, forrigeHash: true },
    })
    expect(hashes.map(({ forrigeHash }) => forrigeHash)).toEqual(['0'.repeat(64), ...hashes.slice(0, -1).map(({ hash }) => hash)]) // prettier-ignore
  })

  test('an event of a transaction that fails leaves no trace', async () => {
    const failing = db().$transaction(async (tx) => {
      await appendHendelser(tx, [anEvent(151)])
      throw new Error('afterthought')
    })
    await expect(failing).rejects.toThrow('afterthought')
    expect((await verifyLog()).hendelser).toBe(150)
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
    expect(await verifyLog()).toEqual({ ...whole, hendelser: 2 })
  })

  test('an event that would name somebody is refused, and nothing of it is written', async () => {
    const event = { ...anEvent(1), aktor: 'Kari Nordmann' }
    await expect(db().$transaction((tx) => appendHendelser(tx, [event]))).rejects.toThrow('opaque id')
    expect(await db().hendelse.count()).toBe(0)
  })
})

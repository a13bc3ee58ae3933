import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { digest } from '@/lib/hendelse/canonical'
import { publishDigest } from '@/lib/hendelse/mutations'
import { verifyLog } from '@/lib/hendelse/queries'
import { makeDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeEach(async () => void (database = await makeDatabase('sample')))

/** As the owner of the tables, who may switch off triggers and keys. */
async function tamper(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ off: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    UNION ALL SELECT format('ALTER TABLE %I DISABLE TRIGGER USER', relname) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`)
  await client.query([...rows.map(({ off }) => off), sql].join(';'))
  await client.end()
}

interface Row {
  nr: number
  type: string
  tidspunkt: Date
  aktor: string
  kjoring_id: number | null
  innhold: Record<string, unknown>
  sesjon: string | null
  nummer: number | null
  punkt: string | null
}

/** Writes the chain anew from an event on, as one would who knows how it is made. */
async function rehash(from: number): Promise<void> {
  const rows = await database.query<Row>(
    `SELECT h.*, v.sesjon_id AS sesjon, v.nummer, v.punkt FROM hendelse h LEFT JOIN vedtak v ON v.id = h.vedtak_id
     WHERE nr >= $1 ORDER BY nr`,
    [from],
  )
  const [before] = await database.query<{ hash: string }>('SELECT hash FROM hendelse WHERE nr = $1', [from - 1]) // prettier-ignore
  let forrige = before?.hash ?? '0'.repeat(64)
  const updates = rows.map(({ nr, type, tidspunkt, aktor, kjoring_id, innhold, sesjon, nummer, punkt }) => {
    const vedtak = sesjon === null ? null : { sesjon, nummer, punkt }
    const hash = digest({ nr, type, tidspunkt: tidspunkt.toISOString(), aktor, vedtak, kjoring: kjoring_id, innhold, forrige } as never) // prettier-ignore
    const update = `UPDATE hendelse SET forrige_hash = '${forrige}', hash = '${hash}' WHERE nr = ${nr}`
    forrige = hash
    return update
  })
  await tamper(updates.join(';'))
}

const midnight = new Date('2026-11-21T23:05:00Z')
const nextMidnight = new Date('2026-11-22T23:05:00Z')

test('an untouched register is whole', async () => {
  await publishDigest('2026-11-21', midnight)
  expect(await verifyLog()).toEqual({ hendelser: 312, tilstander: 494, avtrykk: 1, firstBreak: null })
})

describe('the first broken event is named when the log', () => {
  const other = 'innholdet svarer ikke til avtrykket'
  const state = 'lagret tilstand svarer ikke til historien'
  test.for([
    [
      'has other content',
      `UPDATE hendelse SET innhold = innhold || '{"for":"ANNET"}' WHERE nr = 7`,
      7,
      other,
    ],
    ['has content that no program can have written', `UPDATE hendelse SET innhold = '{"for":0.5}' WHERE nr = 7`, 7, other], // prettier-ignore
    [
      'tells another time',
      `UPDATE hendelse SET tidspunkt = tidspunkt - interval '1 ms' WHERE nr = 9`,
      9,
      other,
    ],
    ['names another actor', `UPDATE hendelse SET aktor = 'u-9' WHERE nr = 1`, 1, other],
    [
      'names another unit',
      `UPDATE hendelse SET vedtak_id = (SELECT max(id) FROM vedtak) WHERE nr = 4`,
      4,
      other,
    ],
    ['has another hash', `UPDATE hendelse SET hash = repeat('a', 64) WHERE nr = 12`, 12, other],
    ['lacks an event inside', 'DELETE FROM hendelse WHERE nr = 20', 20, 'hendelsen mangler'],
    ['lacks its first event', 'DELETE FROM hendelse WHERE nr = 1', 1, 'hendelsen mangler'],
    ['lacks its tail', 'DELETE FROM hendelse WHERE nr > 300', 301, 'hendelsen mangler'],
    ['has two events in the other order', 'UPDATE hendelse SET nr = CASE nr WHEN 40 THEN -41 ELSE -40 END WHERE nr IN (40, 41); UPDATE hendelse SET nr = -nr WHERE nr < 0', 40, 'viser ikke til hendelsen før'], // prettier-ignore
    ['has an event between', `UPDATE hendelse SET nr = -nr - 1 WHERE nr >= 50; UPDATE hendelse SET nr = -nr WHERE nr < 0;
      INSERT INTO hendelse (nr, type, tidspunkt, aktor, innhold, forrige_hash, hash)
      SELECT 50, 'X', now(), 'x', '{}', hash, repeat('b', 64) FROM hendelse WHERE nr = 49`, 50, other], // prettier-ignore
    [
      'has another stored state',
      `UPDATE tilstand SET tilstand = 'AVSLUTTET' WHERE hendelse_nr = 30`,
      30,
      state,
    ],
    ['has another stored flag', 'UPDATE tilstand SET uenighet = true WHERE hendelse_nr = 31', 31, state],
    ['lacks a stored state', 'DELETE FROM tilstand WHERE hendelse_nr = 32', 32, state],
    ['counts an old state', 'UPDATE tilstand SET gjeldende = false WHERE hendelse_nr = 308', 308, state],
    ['has a state that no event led to', `INSERT INTO tilstand (vedtak_id, hendelse_nr, fra, gjeldende, tilstand, grunn)
      SELECT vedtak_id, 311, '2025-11-01', true, 'AVSLUTTET', 'UTKVITTERT' FROM hendelse WHERE nr = 33`, 311, state], // prettier-ignore
  ] as const)('%s', async ([, sql, nr, reason], { expect }) => {
    await tamper(sql)
    expect((await verifyLog()).firstBreak).toEqual({ nr, reason })
  })
})

describe('what an event registered is changed behind its back', () => {
  const reportEvent = `(SELECT min(hendelse_nr) FROM rapportering WHERE vurdering = 'ANSES_FULGT_OPP')`
  const changed = 'det hendelsen registrerte, er endret'
  const gone = 'det hendelsen registrerte, er borte'
  test.for([
    ['the words of an account', reportEvent, `UPDATE rapportering SET redegjorelse = replace(redegjorelse, 'ikke', '') || ' Alt er gjort.' WHERE hendelse_nr = ${reportEvent}`, changed], // prettier-ignore
    ['the claim', reportEvent, `UPDATE rapportering SET vurdering = 'KOMMER_TILBAKE' WHERE hendelse_nr = ${reportEvent}`, changed], // prettier-ignore
    ['the words and their hash', reportEvent, `UPDATE rapportering SET tittel = 'x', innhold_sha256 = repeat('c', 64) WHERE hendelse_nr = ${reportEvent}`, changed], // prettier-ignore
    ['the day it became public', reportEvent, `UPDATE rapportering SET offentlig_fra = '2025-10-14' WHERE hendelse_nr = ${reportEvent}`, changed], // prettier-ignore
    ['the line it is printed on', reportEvent, `UPDATE rapportering SET linje = linje + 1 WHERE hendelse_nr = ${reportEvent}`, changed], // prettier-ignore
    ['a citation', `(SELECT r.hendelse_nr FROM sitering s JOIN rapportering r ON r.id = s.rapportering_id ORDER BY s.id LIMIT 1)`, `UPDATE sitering SET tekst = 'Innst. 1 S' WHERE id = (SELECT min(id) FROM sitering WHERE rapportering_id IS NOT NULL)`, changed], // prettier-ignore
    ['a limit', `(SELECT r.hendelse_nr FROM frist f JOIN rapportering r ON r.id = f.rapportering_id ORDER BY f.id LIMIT 1)`, 'UPDATE frist SET gjelder = null, tekst = tekst || tekst WHERE id = (SELECT min(id) FROM frist)', changed], // prettier-ignore
    ['a promise that is taken away', `(SELECT r.hendelse_nr FROM lofte l JOIN rapportering r ON r.id = l.rapportering_id ORDER BY l.id LIMIT 1)`, 'DELETE FROM lofte WHERE id = (SELECT min(id) FROM lofte)', changed], // prettier-ignore
    ['a citation that is added', reportEvent, `INSERT INTO sitering (dokument_id, rapportering_id, sted, plass, tekst) SELECT dokument_id, id, 'REDEGJORELSE', 99, 'Meld. St. 1' FROM rapportering WHERE hendelse_nr = ${reportEvent}`, changed], // prettier-ignore
    ['a judgement', '(SELECT min(hendelse_nr) FROM vurdering)', `UPDATE vurdering SET innstilling = 'Innst. 1 S (2020–2021)' WHERE hendelse_nr = (SELECT min(hendelse_nr) FROM vurdering)`, changed], // prettier-ignore
    ['a judgement that is taken away', '(SELECT min(hendelse_nr) FROM vurdering)', 'DELETE FROM vurdering WHERE hendelse_nr = (SELECT min(hendelse_nr) FROM vurdering)', gone], // prettier-ignore
    ['a judgement that is written twice', '(SELECT min(hendelse_nr) FROM vurdering)', `INSERT INTO vurdering (vedtak_id, rapporteringssesjon, versjon, resultat, utledet, komite_id, innstilling, setning, dokument_id, linje, senest, registrert, kjoring_id, hendelse_nr)
      SELECT vedtak_id, rapporteringssesjon, 2, resultat, utledet, komite_id, innstilling, setning, dokument_id, linje, senest, registrert, kjoring_id, hendelse_nr FROM vurdering ORDER BY hendelse_nr LIMIT 1`, changed], // prettier-ignore
    ['a proposal of repeal', '(SELECT min(hendelse_nr) FROM opphevelsesforslag)', `UPDATE opphevelsesforslag SET romertall = 'I' WHERE hendelse_nr = (SELECT min(hendelse_nr) FROM opphevelsesforslag)`, changed], // prettier-ignore
    ['who is responsible', '(SELECT min(hendelse_nr) FROM ansvar)', `UPDATE ansvar SET departement_id = departement_id % 16 + 1 WHERE hendelse_nr = (SELECT min(hendelse_nr) FROM ansvar)`, changed], // prettier-ignore
    ['an account that is taken away', reportEvent, `DELETE FROM rapportering WHERE hendelse_nr = ${reportEvent}`, gone], // prettier-ignore
    ['the Storting’s words on the page', `(SELECT max(hendelse_nr) FROM rapportering r JOIN vedtak v ON v.id = r.vedtak_id WHERE v.nummer = 83 AND v.sesjon_id = '2024-2025')`, `UPDATE vedtak SET tekst = 'Stortinget ber regjeringen om ingenting.' WHERE nummer = 83 AND sesjon_id = '2024-2025'`, 'det som vises av vedtaket, er et annet enn det hendelsen registrerte'], // prettier-ignore
    ['the text of the document', '309', `UPDATE dokument SET tekst = replace(tekst, 'fulgt opp', 'glemt') WHERE slug = 'prop-1-s-2025-2026-hod'`, 'teksten til dokumentet hendelsen leste, er endret'], // prettier-ignore
  ] as const)('%s', async ([, event, sql, reason], { expect }) => {
    const [row] = await database.query<{ nr: number }>(`SELECT ${event} AS nr`)
    await tamper(sql)
    expect((await verifyLog()).firstBreak).toEqual({ nr: row?.nr, reason })
  })
})

describe('who writes the whole chain anew is found by what was published', () => {
  test('a changed event, all hashes made again', async () => {
    await publishDigest('2026-11-20', new Date('2026-11-20T23:05:00Z'))
    await publishDigest('2026-11-21', midnight)
    await tamper(`UPDATE hendelse SET tidspunkt = tidspunkt - interval '1 day' WHERE nr = 312`)
    await rehash(312)
    expect((await verifyLog()).firstBreak).toEqual({ nr: 1, reason: 'loggen er en annen enn den avtrykket for 2026-11-20 ble laget av' }) // prettier-ignore
  })

  test('a judgement turned around together with its event: named exactly where the states were forgotten', async () => {
    await publishDigest('2026-11-21', midnight)
    const [first] = await database.query<{ nr: number }>('SELECT min(hendelse_nr) AS nr FROM vurdering')
    const nr = first?.nr ?? 0
    await tamper(`UPDATE hendelse SET innhold = jsonb_set(innhold, '{etter,resultat}', '"UTKVITTERT"') WHERE nr = ${nr};
      UPDATE vurdering SET resultat = 'UTKVITTERT' WHERE hendelse_nr = ${nr}`)
    await rehash(nr)
    expect((await verifyLog()).firstBreak?.nr).toBe(nr)
  })

  test('the end cut off, with everything that tells of it', async () => {
    await publishDigest('2026-11-21', midnight)
    await tamper('DELETE FROM hendelse WHERE nr > 311')
    expect((await verifyLog()).firstBreak).toEqual({ nr: 312, reason: 'hendelsen mangler' })
  })

  test('log and published digests both: only what somebody kept can tell', async () => {
    const first = await publishDigest('2026-11-21', midnight)
    const second = await publishDigest('2026-11-22', nextMidnight)
    const kept = [first, second].map(({ dag, hash }) => ({ dag, hash }))
    expect((await verifyLog(kept)).firstBreak).toBeNull()
    await tamper('DELETE FROM avtrykk WHERE hendelse_nr > 312; DELETE FROM hendelse WHERE nr > 312')
    expect((await verifyLog()).firstBreak).toBeNull()
    const reason = 'hendelser mangler eller er endret: det lagrede avtrykket for 2026-11-22 finnes ikke igjen'
    expect((await verifyLog(kept)).firstBreak).toEqual({ nr: 313, reason })
  })

  test('a digest that is taken back', async () => {
    await publishDigest('2026-11-21', midnight)
    await tamper('DELETE FROM avtrykk')
    expect((await verifyLog()).firstBreak).toEqual({ nr: 312, reason: 'avtrykket som ble laget av hendelsen, er tatt bort' }) // prettier-ignore
  })
})

test('what others write meanwhile is no break', async () => {
  const at = (i: number) => new Date(Date.UTC(2026, 10, 1 + i, 23, 5))
  const writing = (async () => {
    for (let i = 0; i < 20; i += 1) await publishDigest(at(i).toISOString().slice(0, 10), at(i))
  })()
  for (let i = 0; i < 3; i += 1) expect((await verifyLog()).firstBreak).toBeNull()
  await writing
  expect(await verifyLog()).toMatchObject({ hendelser: 331, avtrykk: 20, firstBreak: null })
})

import { randomUUID } from 'node:crypto'
import { expect, test } from '../support/e2e'
import { queryE2e } from '../support/e2e-database'
import { askAll, changed, publicAddresses } from '../support/public-answers'
import { runOppfulgt } from '../support/run-oppfulgt'
import { readyDataDir, start, stop, type Started } from '../support/start'

test.use({ ownServer: true })
test.describe.configure({ timeout: 600_000 })

const word = 'kvartsittbrudd'
const whisper = 'hviskesteinprat'
const account = `Departementet har begynt på et ${word}. Regjeringen vil legge frem en plan innen 1. mars 2031.`
let dataDir: string
let started: Started | undefined

test.beforeAll(async () => {
  // What is configured for the file counts for its tests only: a start beside others takes more than a minute at times.
  test.setTimeout(300_000)
  dataDir = readyDataDir('embargo')
  started = await start({ DATA_DIR: dataDir, PORT: '0' })
  // Made beforehand, so that the hour in which it falls due does not change what is compared.
  await runOppfulgt(['digest'], { guardSeconds: 100, env: { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR: dataDir } }) // prettier-ignore
})
test.afterAll(async () => void (started && (await stop(started, 'SIGTERM'))))

const query = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) => queryE2e<Row>(sql, values, dataDir) // prettier-ignore

/** An approved text whose words, conclusion, state, promised day and counts differ from what is public of 83 (2024–2025). */
async function haveApprovedText(): Promise<void> {
  await query(
    `INSERT INTO sesjon (id, start_aar, fra, til) VALUES ('2025-2026', 2025, '2025-10-01', '2026-09-30'),
       ('2026-2027', 2026, '2026-10-01', '2027-09-30') ON CONFLICT DO NOTHING`,
  )
  await query(
    `INSERT INTO rapporteringsaar (sesjon_id, senest, registrert, apnet, frist_utkast, frist_godkjenning, publiseres)
     VALUES ('2026-2027', now()::date + 1, now(), now(), '2026-08-20', '2026-09-10', now() + interval '1 day')`,
  )
  await query(
    `INSERT INTO utkast (id, vedtak_id, rapporteringssesjon, departement_id, status, revisjon, tittel, stikkord, redegjorelse, vurdering,
       rapportering_avsluttes, lofte_dato, flyttegrunn, opprettet, endret, skrevet_av, sendt, sendt_av, godkjent, godkjent_av)
     SELECT $1, v.id, '2026-2027', d.id, 'KLAR', 1, 'Et ${word}', '${word}', $2, 'KOMMER_TILBAKE', false, '2031-03-01', '${word}',
       now(), now(), ARRAY[u.id], now(), u.id, now(), $3
     FROM vedtak v, departement d, "user" u
     WHERE v.sesjon_id = '2024-2025' AND v.nummer = 83 AND v.punkt = '' AND d.slug = 'hod'
       AND u.email = 'saksbehandler-hod@prove.invalid'`,
    [randomUUID(), account, randomUUID()],
  )
}

/** What a committee has decided, why, what it says among its own and when it meets: nothing of it is published. */
async function haveOpenReview(): Promise<void> {
  const id = randomUUID()
  await query(
    `INSERT INTO gjennomgang (id, komite_id, slag, rapporteringssesjon, motedato, opprettet, opprettet_av)
     SELECT $1, id, 'KONTROLL', '2026-2027', '2031-03-01', now(), $1 FROM komite WHERE slug = 'kontroll'`,
    [id],
  )
  await query(
    `INSERT INTO gjennomgang_enhet (id, gjennomgang_id, slag, vedtak_id, nr, revisjon, resultat, begrunnelse)
     SELECT $1, $1, 'KONTROLL', v.id, 1, 1, 'IKKE_UTKVITTERT', 'Et ${word}' FROM vedtak v
     WHERE v.sesjon_id = '2024-2025' AND v.nummer = 83 AND v.punkt = ''`,
    [id],
  )
  await query(`INSERT INTO komitekommentar (id, enhet_id, tekst, skrevet_av, skrevet) VALUES ($1, $1, '${whisper}', $1, now())`, [id]) // prettier-ignore
}

/** What the checks say was closed too early, which is for those who work with it, and that a side has set it aside. */
async function haveSecretFunn(): Promise<void> {
  await query(
    `INSERT INTO funn (nokkel, dokument_id, kjoring_id, regel, gruppe, alvor, melding, linjer, registrert)
     SELECT 'hemmelig', d.id, k.id, 'ARBEID_GJENSTAR', 'LUKKET_FOR_TIDLIG', 'advarsel', 'Et ${word} og ${whisper}', '{2417}', now()
     FROM dokument d JOIN importkjoring k ON k.dokument_id = d.id WHERE d.slug LIKE 'prop%' AND k.ferdig IS NOT NULL LIMIT 1`,
  )
  await query(
    `INSERT INTO funn_enhet (funn_id, vedtak_id) SELECT f.id, v.id FROM funn f, vedtak v
     WHERE f.nokkel = 'hemmelig' AND v.sesjon_id = '2024-2025' AND v.nummer = 83`,
  )
  await query(
    `INSERT INTO funn_avvist (id, funn_id, side, begrunnelse, avvist, avvist_av)
     SELECT $1, id, 'STORTING', '${whisper}', now(), $1 FROM funn WHERE nokkel = 'hemmelig'`,
    [randomUUID()],
  )
}

const told = async () =>
  (await query<{ n: number }>(`SELECT count(*)::int AS n FROM varsel WHERE slag = 'PUBLISERT'`))[0]?.n

test('an approved text is nowhere in public before its moment, and everywhere when it has come', async () => {
  const url = started?.url ?? ''
  const addresses = await publicAddresses(url, [word, 'tannregulering'])
  expect(addresses.length).toBeGreaterThan(200)
  expect(addresses).toContain('/api/v1/vedtak/2024-2025/83/historikk')
  // Asked once before, so that what is kept is what is compared.
  await askAll(url, addresses)
  const without = await askAll(url, addresses)

  await haveApprovedText()
  await haveOpenReview()
  await haveSecretFunn()
  expect(changed(without, await askAll(url, addresses)), 'byte by byte as without it').toEqual([])
  expect(await told()).toBe(0)

  await query(
    `UPDATE rapporteringsaar SET publiseres = now() + interval '3 seconds' WHERE sesjon_id = '2026-2027'`,
  )
  await query(
    `INSERT INTO pgboss.job (name, data, start_after) SELECT 'publication', '{}', publiseres FROM rapporteringsaar WHERE sesjon_id = '2026-2027'`,
  )
  const [row] = await query<{ at: Date }>(`SELECT publiseres AS at FROM rapporteringsaar WHERE sesjon_id = '2026-2027'`) // prettier-ignore
  const moment = row?.at.getTime() ?? 0
  const page = async (path: string) => (await fetch(`${url}${path}`)).text()
  // Five seconds are promised; how many it took is told, since a machine that does much else may need more.
  await expect(async () => expect(await page('/vedtak/2024-2025/83')).toContain(word)).toPass({
    intervals: [100],
    timeout: 90_000,
  })
  const late = Date.now() - moment
  process.stdout.write(`  offentlig ${(late / 1000).toFixed(1)} s etter sitt øyeblikk\n`)
  expect(late, 'not before').toBeGreaterThanOrEqual(0)

  const after = await askAll(url, addresses)
  const differing = changed(without, after)
  for (const path of [
    '/',
    '/nn',
    '/en',
    '/vedtak',
    '/vedtak.csv',
    '/vedtak.json',
    '/statistikk',
    '/departement/hod',
    '/sesjon/2024-2025',
    '/vedtak/2024-2025/83',
    '/nn/vedtak/2024-2025/83',
    '/vedtak/2024-2025/83/historikk',
    '/api/v1/vedtak?antall=200',
    '/api/v1/vedtak/2024-2025/83',
    '/api/v1/vedtak/2024-2025/83/historikk',
    `/sok?q=${word}`,
    `/api/v1/vedtak?q=${word}`,
  ]) {
    expect(differing, path).toContain(path)
  }
  const etag = '/api/v1/vedtak/2024-2025/83'
  expect(after.get(etag)?.headers).not.toBe(without.get(etag)?.headers)
  expect(await told()).toBeGreaterThan(0)
  for (const path of ['/vedtak/2024-2025/83', '/departement/hod', '/vedtak.csv', `/sok?q=${word}`])
    expect(await page(path), path).toContain(word)
  for (const path of ['/vedtak/2024-2025/83', '/api/v1/vedtak/2024-2025/83', '/dokument'])
    expect(await page(path), path).not.toMatch(new RegExp(`${whisper}|IKKE_UTKVITTERT`))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLog } from '@/lib/hendelse/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { take } from '../../support/prop1s'
import { threeYears, type Told } from '../../support/three-years'

/** Everything public: without ids, versions, addresses and moments of registration. */
async function register(database: TestDatabase) {
  const key = 'v.sesjon_id, v.nummer, v.punkt'
  return {
    units: await database.query(
      `SELECT ${key}, type, dato::text, tittel, stikkord, tekst, redegjorelse, maalform, offentlig_fra::text, senest::text,
         truffet_i_dokument, truffet_i_innst FROM vedtak v ORDER BY 1, 2, 3`,
    ),
    accounts: await database
      .query(
        `SELECT DISTINCT ON (v.id, r.rapporteringssesjon) ${key}, r.rapporteringssesjon, r.vurdering, r.rapportering_avsluttes,
         r.redegjorelse, d.sitat, r.linje, p.slug, r.offentlig_fra::text,
         (SELECT array_agg(s.tekst ORDER BY s.plass) FROM sitering s WHERE s.rapportering_id = r.id) AS siteringer,
         (SELECT array_agg(f.tekst ORDER BY f.plass) FROM frist f WHERE f.rapportering_id = r.id) AS frister
       FROM rapportering r JOIN vedtak v ON v.id = r.vedtak_id JOIN dokument d ON d.id = r.dokument_id
       LEFT JOIN departement p ON p.id = r.departement_id
       ORDER BY v.id, r.rapporteringssesjon, r.versjon DESC`,
      )
      .then((rows) => rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))),
    states: merged(
      await database.query(
        `SELECT sesjon_id, nummer, punkt, tilstand, grunn, uenighet, departement, departementets, komiteens, stortingets,
           forste_frist::text, fra::text, til::text FROM registerrad ORDER BY 1, 2, 3, fra`,
      ),
    ),
    judgements: await database.query(
      `SELECT ${key}, u.rapporteringssesjon, u.resultat, u.innstilling, u.setning, u.linje, u.offentlig_fra::text
       FROM vurdering u JOIN vedtak v ON v.id = u.vedtak_id WHERE NOT u.utledet ORDER BY 1, 2, 3, 4`,
    ),
    uttalelser: await database.query(
      `SELECT ${key}, u.rapporteringssesjon, u.anbefaling, u.slag, u.tekst, k.slug, u.offentlig_fra::text
       FROM uttalelse u JOIN vedtak v ON v.id = u.vedtak_id JOIN komite k ON k.id = u.komite_id ORDER BY 1, 2, 3, 4`,
    ),
    utsagn: await database.query(
      `SELECT u.sesjon, u.nummer, u.hvem, u.partier, u.resultat, u.anbefaling, u.setning FROM komiteutsagn u
       ORDER BY u.plass`,
    ),
    funn: await database.query(
      `SELECT ${key}, f.regel, f.gruppe, f.melding, f.linjer, d.sitat FROM funn f
       LEFT JOIN funn_enhet e ON e.funn_id = f.id LEFT JOIN vedtak v ON v.id = COALESCE(f.vedtak_id, e.vedtak_id)
       JOIN dokument d ON d.id = f.dokument_id
       WHERE f.bortfalt IS NULL
       ORDER BY f.regel, 1, 2, 3, d.offentlig_fra, f.melding`,
    ),
    siteringer: await database.query(
      `SELECT d.sitat, d.offentlig_fra::text, s.sted, s.tekst, s.linje, s.mal_sesjon, s.mal_nummer, s.samme_tekst
       FROM sitering s JOIN dokument d ON d.id = s.dokument_id WHERE s.rapportering_id IS NULL
       ORDER BY 1, 2, s.plass`,
    ),
  }
}

type Row = Record<string, unknown>

/** Stretches with the same state put together: a fact that changes nothing begins none. */
function merged(rows: Row[]): Row[] {
  const result: Row[] = []
  for (const row of rows) {
    const last = result.at(-1)
    const { fra: _f, til: _t, ...state } = row
    const { fra: _g, til: _u, ...before } = last ?? {}
    if (last && JSON.stringify(state) === JSON.stringify(before)) last.til = row.til
    else result.push({ ...row })
  }
  return result
}

/** The register after these documents, with a log that holds. */
async function readIn(order: readonly Told[]) {
  const database = await makeDatabase()
  for (const { text, dato } of order) await take(text, dato)
  const log = await verifyLog()
  expect(log.firstBreak).toBeNull()
  return { database, register: await register(database) }
}

test(
  'nine documents of three years give the same register in whatever order they are read',
  { timeout: 600_000 },
  async () => {
    const { register: expected } = await readIn(threeYears)
    const orders = fc.shuffledSubarray([...threeYears], { minLength: threeYears.length })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { register: found } = await readIn(order)
        expect(found, order.map(({ name }) => name).join(' → ')).toEqual(expected)
      }),
      {
        numRuns: Number(process.env.ORDERS ?? 3),
        seed: 7,
        endOnFailure: true,
        examples: [[[...threeYears].reverse()]],
      },
    )
  },
)

test('the state of each unit follows report and judgement, year by year', { timeout: 240_000 }, async () => {
  const { register: found } = await readIn(threeYears)
  const of = (nummer: number) =>
    found.states.filter((row) => row.nummer === nummer).map(({ fra, tilstand, grunn, uenighet }) => [fra, tilstand, grunn, uenighet]) // prettier-ignore
  const open = ['2023-05-08', 'APEN', 'IKKE_RAPPORTERT', false]
  expect(of(101)).toEqual([
    open,
    ['2023-10-06', 'APEN', 'RAPPORT', false],
    ['2024-10-07', 'ANSES_FULGT_OPP', 'RAPPORT', false],
    // The correction says that the departement comes back.
    ['2024-11-01', 'APEN', 'RAPPORT', false],
    ['2025-10-15', 'ANSES_FULGT_OPP', 'RAPPORT', false],
  ])
  // A flertall keeps it open against a mindretall; the next account claims anew.
  expect(of(103)).toEqual([
    open,
    ['2023-10-06', 'ANSES_FULGT_OPP', 'RAPPORT', false],
    ['2024-04-16', 'APEN', 'IKKE_UTKVITTERT', true],
    ['2024-10-07', 'ANSES_FULGT_OPP', 'RAPPORT', false],
  ])
  // Told of by the melding alone.
  expect(of(301)).toEqual([
    open,
    ['2023-11-10', 'ANSES_FULGT_OPP', 'RAPPORT', false],
    ['2024-04-16', 'AVSLUTTET', 'UTKVITTERT', false],
  ])
  expect(of(102).at(-1)).toEqual(['2024-04-16', 'AVSLUTTET', 'UTKVITTERT', false])
  // Judged before any document told what it asks.
  expect(of(999).at(-1)?.slice(1)).toEqual(['AVSLUTTET', 'UTKVITTERT', false])
  expect(found.funn.map(({ nummer, regel }) => `${String(regel)} ${String(nummer)}`)).toEqual(
    expect.arrayContaining([
      'MANGLER_I_LISTEN 103',
      'MANGLER_I_LISTEN 401',
      'RAPPORTERT_ETTER_AVSLUTNING 102',
      'RAPPORTERT_ETTER_AVSLUTNING 999',
    ]),
  )
  const repeats = found.siteringer.filter(({ sted }) => sted === 'GJENTAKELSE')
  expect(repeats.map((row): unknown => [row.mal_nummer, row.samme_tekst])).toEqual([
    [101, true],
    [102, true],
    [103, false],
    [201, true],
  ])
  expect(found.uttalelser).toMatchObject([
    { nummer: 101, slug: 'energi', anbefaling: 'KAN_IKKE_KVITTERES_UT' },
  ])
  expect(found.utsagn.filter(({ hvem }) => hvem === 'mindretall')).toMatchObject([
    { nummer: 103, partier: ['Høyre', 'Venstre'], resultat: 'UTKVITTERT' },
  ])
  // The page of the vedtak has both, each with whose view it is; only the first is a judgement.
  const record = await findVedtak({ sesjon: '2022-2023', nummer: 103, punkt: null }, '2025-12-01')
  expect(record?.utsagn).toMatchObject([
    { hvem: 'flertall', partier: ['Arbeiderpartiet', 'Senterpartiet'], resultat: 'IKKE_UTKVITTERT' },
    { hvem: 'mindretall', partier: ['Høyre', 'Venstre'], resultat: 'UTKVITTERT', place: { linje: 17 } },
  ])
  expect((await findVedtak({ sesjon: '2022-2023', nummer: 103, punkt: null }, '2024-04-15'))?.utsagn).toEqual(
    [],
  )
})

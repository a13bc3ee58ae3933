import { beforeEach, describe, expect, test } from 'vitest'
import { makeDatabase, type TestDatabase } from '../support/database'
import { aMoment, takeSample } from '../support/prop1s'

let database: TestDatabase

async function count(table: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
  return row?.n ?? -1
}

describe('the sample register', () => {
  beforeEach(async () => void (database = await makeDatabase('sample')))

  test('121 = 38 open, 80 regarded as followed up, 3 proposed repealed, 0 closed; disagreement 0, unknown for 61', async () => {
    const rows = await database.query(`
      SELECT tilstand, count(*)::int AS antall, count(*) FILTER (WHERE uenighet)::int AS uenige,
        count(*) FILTER (WHERE uenighet IS NULL)::int AS ukjent
      FROM registerrad WHERE til IS NULL GROUP BY tilstand ORDER BY tilstand`)
    expect(rows).toEqual([
      { tilstand: 'APEN', antall: 38, uenige: 0, ukjent: 13 },
      { tilstand: 'ANSES_FULGT_OPP', antall: 80, uenige: 0, ukjent: 45 },
      { tilstand: 'FORESLATT_OPPHEVET', antall: 3, uenige: 0, ukjent: 3 },
    ])
  })

  test('the judgement of the earlier ones is told by the lead-in, not read from Innst. 216 S (2024–2025)', async () => {
    const rows = await database.query(`
      SELECT resultat, utledet, rapporteringssesjon, innstilling, offentlig_fra, tidligst::text, senest::text, linje,
        count(*)::int AS antall
      FROM vurdering GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`)
    expect(rows).toEqual([
      {
        resultat: 'IKKE_UTKVITTERT',
        utledet: true,
        rapporteringssesjon: '2024-2025',
        innstilling: 'Innst. 216 S (2024–2025)',
        offentlig_fra: null,
        tidligst: '2024-10-01',
        senest: '2025-10-15',
        linje: 2048,
        antall: 61,
      },
    ])
  })

  test('a second run changes nothing', async () => {
    const tables = [
      'hendelse',
      'vedtak',
      'rapportering',
      'vurdering',
      'tilstand',
      'sitering',
      'frist',
      'dokument',
    ]
    const before = await Promise.all(tables.map(count))
    const [tags] = await database.query('SELECT max(changed_at) AS at FROM cache_tag')
    const { counts } = await takeSample()
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 121, refused: 0 })
    expect(await Promise.all(tables.map(count))).toEqual(before)
    expect(await database.query('SELECT max(changed_at) AS at FROM cache_tag')).toEqual([tags])
    const run = { antall_nye: 0, antall_endret: 0, antall_uendret: 121, antall_avvist: 0, ferdig: aMoment }
    expect(await database.query('SELECT antall_nye, antall_endret, antall_uendret, antall_avvist, ferdig FROM importkjoring ORDER BY id DESC LIMIT 1')).toEqual([run]) // prettier-ignore
  })

  test('every unit has its source: document, line, day and the printed row', async () => {
    const [row] = await database.query(`
      SELECT r.linje, r.tabellinje, r.offentlig_fra::text, r.stikkord, r.rapportering_avsluttes, r.versjon, d.slug, d.lisens
      FROM rapportering r JOIN vedtak v ON v.id = r.vedtak_id JOIN dokument d ON d.id = r.dokument_id
      WHERE v.sesjon_id = '2024-2025' AND v.nummer = 83`)
    expect(row).toEqual({
      linje: 2417,
      tabellinje: 2074,
      offentlig_fra: '2025-10-15',
      stikkord: 'Definere «nødvendig tannregulering» for barn og unge',
      rapportering_avsluttes: true,
      versjon: 1,
      slug: 'prop-1-s-2025-2026-hod',
      lisens: expect.stringContaining('åndsverkloven § 14') as string,
    })
  })

  test('«Ja» with «foreslås opphevet» (929 (2022–2023)) is no contradiction, and the proposal stands as X', async () => {
    expect(await database.query(`SELECT id FROM funn WHERE regel = 'JA_NEI_MOT_KONKLUSJON'`)).toEqual([])
    const rows = await database.query(`
      SELECT v.nummer, f.romertall, f.linje FROM opphevelsesforslag f JOIN vedtak v ON v.id = f.vedtak_id ORDER BY 1`)
    expect(rows).toEqual([82, 520, 929].map((nummer) => ({ nummer, romertall: 'X', linje: 35572 })))
  })

  test('each day shows what was public on it', async () => {
    const open = (day: string) => database.query<{ n: number }>(`SELECT count(*)::int AS n FROM registerrad WHERE fra <= '${day}' AND (til IS NULL OR til > '${day}') AND tilstand = 'APEN'`) // prettier-ignore
    expect(await open('2025-10-15')).toEqual([{ n: 38 }])
    expect(await open('2025-10-14')).toEqual([{ n: 121 }])
    // 468 (2017–2018) is of February 2018; before it nothing is known.
    expect(await open('2018-01-01')).toEqual([{ n: 0 }])
  })
})

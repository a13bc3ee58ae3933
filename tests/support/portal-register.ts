import { queryE2e } from './e2e-database'

/** The year that the journeys of the ministry meet on the shared server: open, and public only long after they are over. */
export const portalYear = '2026-2027'

/** Texts of that year, by where they are on their way: the unit they are about, and an id that is always the same. */
export const portalTexts = {
  UTKAST: { id: '00000000-0000-4000-8000-00000000a083', sesjon: '2024-2025', nummer: 83 },
  TIL_GODKJENNING: { id: '00000000-0000-4000-8000-00000000a084', sesjon: '2024-2025', nummer: 84 },
} as const

/** The review that kontroll- og konstitusjonskomiteen has open of that year; always the same id. */
const portalReview = '00000000-0000-4000-8000-00000000b001'

/** What SMK has uploaded and not yet saved; always the same id. */
const portalUpload = '00000000-0000-4000-8000-00000000c001'

/** Words that stand in a reason and in a comment of that review: whoever else finds them found what is not theirs. */
export const portalCanary = 'BENKKANARI'

/** Opens the year with the two texts and a review, unless another journey has. Nothing of it is public. */
export async function havePortalYear(): Promise<void> {
  await queryE2e(
    `INSERT INTO sesjon (id, start_aar, fra, til) VALUES ('2025-2026', 2025, '2025-10-01', '2026-09-30'),
       ('2026-2027', 2026, '2026-10-01', '2027-09-30') ON CONFLICT DO NOTHING`,
  )
  await queryE2e(
    `INSERT INTO rapporteringsaar (sesjon_id, senest, registrert, apnet, frist_utkast, frist_godkjenning, publiseres)
     VALUES ($1, '2027-10-06', now(), now(), '2027-08-20', '2027-09-10', '2027-10-06T08:00:00Z')
     ON CONFLICT (sesjon_id) DO UPDATE SET apnet = COALESCE(rapporteringsaar.apnet, excluded.apnet),
       frist_utkast = excluded.frist_utkast, frist_godkjenning = excluded.frist_godkjenning, publiseres = excluded.publiseres`,
    [portalYear],
  )
  for (const [status, { id, sesjon, nummer }] of Object.entries(portalTexts))
    await queryE2e(
      `INSERT INTO utkast (id, vedtak_id, rapporteringssesjon, departement_id, status, revisjon, tittel, stikkord, redegjorelse,
         vurdering, rapportering_avsluttes, opprettet, endret, sendt, sendt_av, skrevet_av)
       SELECT $1, v.id, $2, d.id, $3::utkast_status, 1, v.tittel, v.stikkord, v.redegjorelse, 'ANSES_FULGT_OPP', true, now(), now(),
         CASE WHEN $3 = 'TIL_GODKJENNING' THEN now() END, CASE WHEN $3 = 'TIL_GODKJENNING' THEN u.id END, ARRAY[u.id]
       FROM vedtak v, departement d, "user" u
       WHERE v.sesjon_id = $4 AND v.nummer = $5 AND v.punkt = '' AND d.slug = 'hod' AND u.email = 'saksbehandler-hod@prove.invalid'
       ON CONFLICT DO NOTHING`,
      [id, portalYear, status, sesjon, nummer],
    )
  await queryE2e(
    `INSERT INTO gjennomgang (id, komite_id, slag, rapporteringssesjon, omgang, opprettet, opprettet_av)
     SELECT $1, k.id, 'KONTROLL', $2, 0, now(), $1 FROM komite k WHERE k.slug = 'kontroll' ON CONFLICT DO NOTHING`,
    [portalReview, portalYear],
  )
  await queryE2e(
    `INSERT INTO gjennomgang_enhet (id, gjennomgang_id, slag, vedtak_id, nr)
     SELECT gen_random_uuid(), $1, 'KONTROLL', v.id, row_number() OVER (ORDER BY v.nummer)
     FROM vedtak v WHERE v.sesjon_id = '2024-2025' AND v.punkt = '' AND v.nummer BETWEEN 80 AND 520
       AND EXISTS (SELECT FROM gjennomgang WHERE id = $1)
     ON CONFLICT DO NOTHING`,
    [portalReview],
  )
  await haveUpload()
  const of83 = `FROM gjennomgang_enhet e JOIN vedtak v ON v.id = e.vedtak_id
    WHERE e.gjennomgang_id = $1 AND v.sesjon_id = '2024-2025' AND v.nummer = 83`
  await queryE2e(
    `UPDATE gjennomgang_enhet SET resultat = 'IKKE_UTKVITTERT', begrunnelse = $2, revisjon = 1, endret = now()
     WHERE id IN (SELECT e.id ${of83})`,
    [portalReview, `${portalCanary} i begrunnelsen`],
  )
  await queryE2e(
    `INSERT INTO komitekommentar (id, enhet_id, tekst, skrevet_av, skrevet)
     SELECT $1, e.id, $2, $1, now() ${of83} ON CONFLICT DO NOTHING`,
    [portalReview, `${portalCanary} i kommentaren`],
  )
}

/** A document that has been read and waits to be looked over: one new unit, one changed, one unchanged. */
async function haveUpload(): Promise<void> {
  const overview = { type: 'PROP_1_S', sitat: 'Prop. 1 S (2026–2027)', tittel: null, sesjon: '2026-2027', departement: 'Helse- og omsorgsdepartementet', dato: '2026-10-07', linjer: 5, sider: [{ line: 1, number: 7 }], omtaler: 0, gjentatt: 1, utledet: 1, finnes: null, merknader: [{ rule: 'UKJENT', severity: 'advarsel', message: 'Tabellen har en rad uten omtale.', lines: [2], vedtak: [] }], funn: [] } // prettier-ignore
  const lest = { verdier: [{ felt: 'tittel', verdi: 'Tannhelse', linjer: [1, 1], for: 'Tenner' }, { felt: 'vurdering', verdi: 'ANSES_FULGT_OPP', linjer: [5, 5], for: 'KOMMER_TILBAKE' }], funn: [{ rule: 'BARE_OPPDRAG', severity: 'advarsel', message: 'Det er bare gitt et oppdrag.', lines: [4] }], fra: 1, til: 5 } // prettier-ignore
  await queryE2e(
    `INSERT INTO opplasting (id, filnavn, bytes, sha256, side, lastet_opp_av, lastet_opp, endret, status, oversikt)
     VALUES ($1, 'prop.txt', 60, repeat('0', 64), 'REGJERING', $1, now(), now(), 'KLAR', $2) ON CONFLICT DO NOTHING`,
    [portalUpload, JSON.stringify(overview)],
  )
  await queryE2e(
    `INSERT INTO opplasting_innhold (opplasting_id, innhold, tekst)
     VALUES ($1, 'x', E'Tannhelse\n\nVedtak nr. 83\nDirektoratet er bedt om det.\nAnses som fulgt opp.') ON CONFLICT DO NOTHING`,
    [portalUpload],
  )
  await queryE2e(
    `INSERT INTO opplasting_enhet (opplasting_id, plass, sesjon, nummer, punkt, stikkord, utfall, lest, valgt)
     SELECT $1, plass, '2024-2025', 83 + plass, '', 'Tannhelse', utfall::enhetsutfall, $2::jsonb, utfall <> 'UENDRET'
     FROM (VALUES (0, 'ENDRET'), (1, 'NY'), (2, 'UENDRET')) AS enhet (plass, utfall) ON CONFLICT DO NOTHING`,
    [portalUpload, JSON.stringify(lest)],
  )
}

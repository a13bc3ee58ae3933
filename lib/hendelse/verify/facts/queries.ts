import 'server-only'
import type { Db } from '@/lib/db/connection'
import { Prisma } from '@/lib/db/generated/client'
import { digest } from '../../canonical'
import { contentHash } from '@/lib/import/content'
import type { ReportFacts } from '@/lib/import/types'
import { firstOf } from '../rules'
import type { Break } from '../types'

const changed = 'det hendelsen registrerte, er endret'
const gone = 'det hendelsen registrerte, er borte'
const shown = 'det som vises av vedtaket, er et annet enn det hendelsen registrerte'

/** Every fact against the event that registered it: content, unit, days, source; and every event against its fact. */
export async function verifyFacts(tx: Db): Promise<Break | null> {
  const found = [await verifyContents(tx)]
  for (const check of factChecks) found.push(...(await verifyTable(tx, check)))
  found.push(await firstWhere(tx, wrongAnsvar, changed))
  found.push(await firstWhere(tx, missingAnsvar, gone))
  found.push(await firstWhere(tx, missingReport, gone))
  found.push(await firstWhere(tx, wrongTrukket, changed))
  found.push(await firstWhere(tx, missingTrukket, gone))
  found.push(...(await verifyRegistrations(tx)))
  found.push(await firstWhere(tx, wrongVedtak, shown))
  found.push(await firstWhere(tx, wrongText, 'teksten til dokumentet hendelsen leste, er endret'))
  found.push(await firstWhere(tx, wrongDecision, 'teksten til dokumentet hendelsen leste, er endret'))
  return firstOf(...found)
}

interface FactCheck {
  table: Prisma.Sql
  type: string
  /** `etter` of the event, as the columns of the fact `f` have it. */
  etter: Prisma.Sql
}

const days = Prisma.sql`jsonb_build_object('offentligFra', f.offentlig_fra, 'senest', f.senest)`

const factChecks: FactCheck[] = [
  {
    table: Prisma.sql`rapportering`,
    type: 'RAPPORTERING_REGISTRERT',
    etter: Prisma.sql`jsonb_build_object('rapporteringssesjon', f.rapporteringssesjon, 'vurdering', f.vurdering,
      'rapporteringAvsluttes', f.rapportering_avsluttes, 'departement', f.departement_id,
      'innhold', f.innhold_sha256) || ${days}`,
  },
  {
    table: Prisma.sql`vurdering`,
    type: 'VURDERING_REGISTRERT',
    etter: Prisma.sql`jsonb_build_object('rapporteringssesjon', f.rapporteringssesjon, 'resultat', f.resultat,
      'utledet', f.utledet, 'innstilling', f.innstilling, 'setning', f.setning) || ${days}
      || CASE WHEN f.tidligst IS NULL AND NOT h.innhold->'etter' ? 'tidligst' THEN '{}'
        ELSE jsonb_build_object('tidligst', f.tidligst) END`,
  },
  {
    table: Prisma.sql`opphevelse`,
    type: 'OPPHEVELSE_REGISTRERT',
    etter: Prisma.sql`jsonb_build_object('rapporteringssesjon', f.rapporteringssesjon, 'resultat', f.resultat,
      'sesjon', f.sesjon_id, 'nummer', f.nummer, 'romertall', f.romertall, 'dato', f.dato) || ${days}`,
  },
  {
    table: Prisma.sql`opphevelsesforslag`,
    type: 'OPPHEVELSESFORSLAG_REGISTRERT',
    etter: Prisma.sql`jsonb_build_object('rapporteringssesjon', f.rapporteringssesjon, 'romertall', f.romertall)
      || ${days}`,
  },
  {
    table: Prisma.sql`uttalelse`,
    type: 'UTTALELSE_REGISTRERT',
    etter: Prisma.sql`jsonb_build_object('rapporteringssesjon', f.rapporteringssesjon, 'komite', f.komite_id, 'slag', f.slag,
      'anbefaling', f.anbefaling, 'tekst', encode(sha256(convert_to(f.tekst, 'UTF8')), 'hex'),
      'offentligFra', f.offentlig_fra, 'senest', NULL)`,
  },
]

/** Events from before they told of before and after say nothing but the content of accounts, which `verifyContents` reads. */
async function verifyTable(tx: Db, { table, type, etter }: FactCheck): Promise<(Break | null)[]> {
  const wrong = Prisma.sql`
    SELECT f.hendelse_nr AS nr FROM ${table} f
    JOIN dokument d ON d.id = f.dokument_id
    LEFT JOIN hendelse h ON h.nr = f.hendelse_nr
    WHERE h.type IS DISTINCT FROM ${type} OR h.vedtak_id IS DISTINCT FROM f.vedtak_id
      OR (h.innhold ? 'etter' AND (h.innhold->'etter' IS DISTINCT FROM ${etter}
        OR (h.innhold->'kilde') - '{handling,som}'::text[]
          IS DISTINCT FROM jsonb_build_object('dokument', d.fil_sha256, 'linje', f.linje)))
    UNION ALL
    SELECT hendelse_nr FROM ${table} GROUP BY hendelse_nr HAVING count(*) > 1`
  // An account that only changes the responsibility has its event and no new version.
  const none = Prisma.sql`
    SELECT h.nr FROM hendelse h
    WHERE h.type = ${type} AND h.type <> 'RAPPORTERING_REGISTRERT'
      AND NOT EXISTS (SELECT FROM ${table} f WHERE f.hendelse_nr = h.nr)`
  return [await firstWhere(tx, wrong, changed), await firstWhere(tx, none, gone)]
}

async function firstWhere(tx: Db, events: Prisma.Sql, reason: string): Promise<Break | null> {
  const [first] = await tx.$queryRaw<{ nr: number | null }[]>`SELECT min(nr) AS nr FROM (${events}) e`
  return first?.nr ? { nr: first.nr, reason } : null
}

/** Told by a document's account, or taken on in the service: then all of it stands in its event. */
const wrongAnsvar = Prisma.sql`
  SELECT f.hendelse_nr AS nr FROM ansvar f LEFT JOIN hendelse h ON h.nr = f.hendelse_nr
  WHERE h.vedtak_id IS DISTINCT FROM f.vedtak_id
    OR (h.type = 'RAPPORTERING_REGISTRERT'
      AND COALESCE(h.innhold->'etter', h.innhold)->>'departement' IS DISTINCT FROM f.departement_id::text)
    OR (h.type = 'ANSVAR_REGISTRERT' AND (f.dokument_id IS NOT NULL
      OR h.innhold->'etter' IS DISTINCT FROM jsonb_build_object('departement', f.departement_id, 'rolle', f.rolle,
        'rapporteringssesjon', f.rapporteringssesjon, 'offentligFra', f.offentlig_fra)))
    OR (f.dokument_id IS NULL AND h.type IS DISTINCT FROM 'ANSVAR_REGISTRERT')
  UNION ALL
  SELECT hendelse_nr FROM ansvar WHERE dokument_id IS NULL GROUP BY hendelse_nr HAVING count(*) > 1`

const missingAnsvar = Prisma.sql`
  SELECT h.nr FROM hendelse h
  WHERE h.type = 'ANSVAR_REGISTRERT' AND NOT EXISTS (SELECT FROM ansvar a WHERE a.hendelse_nr = h.nr)`

const missingReport = Prisma.sql`
  SELECT h.nr FROM hendelse h
  WHERE h.type = 'RAPPORTERING_REGISTRERT' AND NOT EXISTS (SELECT FROM rapportering r WHERE r.hendelse_nr = h.nr)
    AND (NOT EXISTS (SELECT FROM ansvar a WHERE a.hendelse_nr = h.nr)
      OR (h.innhold ? 'etter' AND h.innhold->'for'->'innhold' IS DISTINCT FROM h.innhold->'etter'->'innhold'))`

/** What was taken back is of the unit and the run that its event names. */
const wrongTrukket = Prisma.sql`
  SELECT t.hendelse_nr AS nr FROM trukket t LEFT JOIN hendelse h ON h.nr = t.hendelse_nr
  LEFT JOIN rapportering r ON r.id = t.rapportering_id LEFT JOIN vurdering u ON u.id = t.vurdering_id
  LEFT JOIN opphevelsesforslag f ON f.id = t.opphevelsesforslag_id LEFT JOIN ansvar a ON a.id = t.ansvar_id
  LEFT JOIN uttalelse s ON s.id = t.uttalelse_id
  WHERE h.type IS DISTINCT FROM 'FAKTA_TRUKKET' OR h.vedtak_id IS DISTINCT FROM t.vedtak_id
    OR COALESCE(r.vedtak_id, u.vedtak_id, f.vedtak_id, a.vedtak_id, s.vedtak_id) <> t.vedtak_id
    OR COALESCE(r.kjoring_id, u.kjoring_id, f.kjoring_id, a.kjoring_id, s.kjoring_id)
      IS DISTINCT FROM (h.innhold->'etter'->>'kjoring')::int`

const missingTrukket = Prisma.sql`
  SELECT h.nr FROM hendelse h WHERE h.type = 'FAKTA_TRUKKET' AND (
    SELECT ROW(count(t.rapportering_id), count(t.vurdering_id), count(t.opphevelsesforslag_id), count(t.ansvar_id),
      count(t.uttalelse_id)) FROM trukket t WHERE t.hendelse_nr = h.nr)
    IS DISTINCT FROM ROW((h.innhold->'etter'->>'rapporteringer')::bigint, (h.innhold->'etter'->>'vurderinger')::bigint,
      (h.innhold->'etter'->>'forslag')::bigint, (h.innhold->'etter'->>'ansvar')::bigint,
      (h.innhold->'etter'->>'uttalelser')::bigint)`

/** The row of the vedtak itself is a copy of a reading of the newest year: the one that was finished last. */
const wrongVedtak = Prisma.sql`
  SELECT max(r.hendelse_nr) AS nr
  FROM vedtak v
  JOIN rapportering r ON r.vedtak_id = v.id
  LEFT JOIN importkjoring k ON k.id = r.kjoring_id
  WHERE (r.kjoring_id IS NULL OR k.ferdig IS NOT NULL)
    AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)
    AND NOT EXISTS (
    SELECT FROM rapportering n LEFT JOIN importkjoring nk ON nk.id = n.kjoring_id
    WHERE n.vedtak_id = v.id AND n.rapporteringssesjon > r.rapporteringssesjon
      AND (n.kjoring_id IS NULL OR nk.ferdig IS NOT NULL)
      AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = n.id))
  GROUP BY v.id
  HAVING NOT bool_or(r.tittel = v.tittel AND COALESCE(r.stikkord, '') = v.stikkord AND r.vedtakstekst = v.tekst
    AND r.redegjorelse = v.redegjorelse AND r.vedtaksdato IS NOT DISTINCT FROM v.dato
    AND r.truffet_i_dokument = v.truffet_i_dokument AND r.truffet_i_innst = v.truffet_i_innst
    AND r.truffet_i_lovvedtak = v.truffet_i_lovvedtak
    AND r.truffet_i_anledning IS NOT DISTINCT FROM v.truffet_i_anledning)`

/** Of where the pages begin, as `pagesText` puts it; empty for a document without. */
const pagesHash = Prisma.sql`CASE WHEN COALESCE(cardinality(d.side_linjer), 0) = 0 THEN '' ELSE encode(sha256(convert_to(
  array_to_string(d.side_linjer, ',') || '/' || array_to_string(d.side_trykt, ','), 'UTF8')), 'hex') END`

const wrongText = Prisma.sql`
  SELECT h.nr FROM hendelse h JOIN dokument d ON d.fil_sha256 = h.innhold->'kilde'->>'dokument'
  WHERE h.type = 'IMPORT_FERDIG'
    AND (h.innhold->'etter'->>'tekst' <> encode(sha256(convert_to(d.tekst, 'UTF8')), 'hex')
      OR COALESCE(h.innhold->'etter'->>'sider', '') <> ${pagesHash})`

/** What was registered here from a document: its text is what its hash is of. */
const wrongDecision = Prisma.sql`
  SELECT h.nr FROM hendelse h LEFT JOIN dokument d ON d.fil_sha256 = h.innhold->'kilde'->>'dokument'
  WHERE h.innhold->'kilde' ? 'handling' AND h.innhold->'kilde' ? 'dokument'
    AND (d.id IS NULL OR encode(sha256(convert_to(d.tekst, 'UTF8')), 'hex') <> d.fil_sha256)`

/** A vedtak that somebody registered against its event, and its source's text against the hash it is known by. */
async function verifyRegistrations(tx: Db): Promise<(Break | null)[]> {
  const lost = Prisma.sql`
    SELECT h.nr FROM hendelse h LEFT JOIN dokument d ON d.fil_sha256 = h.innhold->'etter'->>'dokument'
    WHERE ${isRegistration}
      AND (d.id IS NULL OR encode(sha256(convert_to(d.tekst, 'UTF8')), 'hex') <> d.fil_sha256)`
  const rows = await tx.$queryRaw<RegistrationRow[]>`
    SELECT h.nr, h.innhold->'etter'->>'innhold' AS logged, v.type, v.dato::text, v.tekst,
      v.truffet_i_innst AS innstillinger
    FROM hendelse h JOIN vedtak v ON v.id = h.vedtak_id
    WHERE ${isRegistration} AND NOT EXISTS (
      SELECT FROM rapportering r LEFT JOIN importkjoring k ON k.id = r.kjoring_id
      WHERE r.vedtak_id = v.id AND (r.kjoring_id IS NULL OR k.ferdig IS NOT NULL))
    ORDER BY h.nr`
  const wrong = rows.find(({ nr: _, logged, ...content }) => digest(content) !== logged)
  return [await firstWhere(tx, lost, gone), wrong ? { nr: wrong.nr, reason: shown } : null]
}

const isRegistration = Prisma.sql`h.type = 'VEDTAK_REGISTRERT' AND h.innhold->'etter' ? 'innhold'`

interface RegistrationRow {
  nr: number
  logged: string
  type: string
  dato: string
  tekst: string
  innstillinger: string[]
}

const batch = 500

interface ContentRow {
  id: number
  nr: number
  sha256: string
  logged: string | null
  report: ReportFacts
}

/** What each account says, read back from its rows, against the hash that its event holds. */
async function verifyContents(tx: Db): Promise<Break | null> {
  let first: Break | null = null
  for (let after = 0; ;) {
    const rows = await readContents(tx, after)
    for (const { nr, sha256, logged, report } of rows) {
      const isSame = logged === sha256 && contentHash({ report }) === sha256
      if (!isSame) first = firstOf(first, { nr, reason: changed })
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return first
    after = last.id
  }
}

async function readContents(tx: Db, after: number): Promise<ContentRow[]> {
  const [found] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT COALESCE(json_agg(e), '[]')::text AS rows FROM (
      SELECT r.id, r.hendelse_nr AS nr, r.innhold_sha256 AS sha256,
        COALESCE(h.innhold->'etter'->>'innhold', h.innhold->>'innhold') AS logged,
        json_build_object(
          'vurdering', r.vurdering, 'vurderingSetning', r.vurdering_setning,
          'rapporteringAvsluttes', r.rapportering_avsluttes, 'stikkord', r.stikkord, 'tittel', r.tittel,
          'redegjorelse', r.redegjorelse, 'maalform', r.maalform, 'vedtakstekst', r.vedtakstekst,
          'vedtaksdato', r.vedtaksdato, 'truffetIDokument', r.truffet_i_dokument, 'truffetIInnst', r.truffet_i_innst,
          'truffetILovvedtak', r.truffet_i_lovvedtak, 'truffetIAnledning', r.truffet_i_anledning, 'organer', r.organer,
          'delkrav', COALESCE((SELECT json_agg(json_build_object('merke', d.merke, 'tekst', d.tekst, 'svar', d.svar) ORDER BY d.plass)
            FROM delkrav d WHERE d.rapportering_id = r.id), '[]'),
          'frister', COALESCE((SELECT json_agg(json_build_object('tekst', f.tekst, 'dato', f.dato, 'gjelder', f.gjelder)
            ORDER BY f.plass) FROM frist f WHERE f.rapportering_id = r.id), '[]'),
          'lofter', COALESCE((SELECT json_agg(json_build_object('tekst', l.tekst, 'dato', l.dato, 'setning', l.setning, 'grunn', l.grunn)
            ORDER BY l.plass) FROM lofte l WHERE l.rapportering_id = r.id), '[]'),
          'siteringer', COALESCE((SELECT json_agg(json_build_object('sted', s.sted, 'tekst', s.tekst, 'mal',
              CASE WHEN s.mal_sesjon IS NULL THEN NULL
                ELSE json_build_object('sesjon', s.mal_sesjon, 'nummer', s.mal_nummer, 'punkt', s.mal_punkt) END)
            ORDER BY s.plass) FROM sitering s WHERE s.rapportering_id = r.id), '[]')) AS report
      FROM rapportering r LEFT JOIN hendelse h ON h.nr = r.hendelse_nr
      WHERE r.id > ${after} ORDER BY r.id LIMIT ${batch}
    ) e`
  return JSON.parse(found?.rows ?? '[]') as ContentRow[]
}

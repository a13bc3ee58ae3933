import 'server-only'
import type { Db } from '../db/connection'
import { keyText } from '../parse/key'
import type { UnitKey } from '../vedtak/types'

interface Finding extends UnitKey {
  nokkel: string
  regel: 'MANGLER_I_LISTEN' | 'RAPPORTERT_ETTER_AVSLUTNING'
  vedtakId: number
  dokumentId: number
  hendelseNr: number | null
  linjer: number[]
  /** What it is held against: the account of the year before, or the judgement or repeal that closed it. */
  annetDokumentId: number
  andreLinjer: number[]
  /** The year of the list or of the account. */
  aar: string
  /** The year whose judgement or repeal closed it. */
  avsluttet: string | null
}

/**
 * What stands between the years, over the whole register as it is once a run is public, whatever was read first:
 * - MANGLER_I_LISTEN: accounted for by a departement, closed by nobody, and in nobody's account of the next year though that
 *   departement's list of it is here. Absence never closes: the state stays, and somebody should look.
 * - RAPPORTERT_ETTER_AVSLUTNING: accounted for after committee or Storting had closed it.
 * What is no longer so, now that more has been read, falls away and is kept. Returns the units for which something changed.
 */
export async function compareYears(
  tx: Db,
  { kjoringId, now }: { kjoringId: number; now: Date },
): Promise<number[]> {
  const wanted = await listFindings(tx, kjoringId)
  const regel = { in: ['MANGLER_I_LISTEN', 'RAPPORTERT_ETTER_AVSLUTNING'] }
  const held = await tx.funn.findMany({
    where: { regel },
    select: { id: true, nokkel: true, vedtakId: true, bortfalt: true },
  })
  const keys = new Set(wanted.map(({ nokkel }) => nokkel))
  const gone = held.filter(({ nokkel, bortfalt }) => bortfalt === null && !keys.has(nokkel))
  const back = held.filter(({ nokkel, bortfalt }) => bortfalt !== null && keys.has(nokkel))
  await tx.funn.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { bortfalt: now } })
  await tx.funn.updateMany({ where: { id: { in: back.map(({ id }) => id) } }, data: { bortfalt: null } })
  const known = new Set(held.map(({ nokkel }) => nokkel))
  const added = wanted.filter(({ nokkel }) => !known.has(nokkel))
  await tx.funn.createMany({
    data: added.map(({ sesjon: _s, nummer: _n, punkt: _p, aar: _a, avsluttet: _c, ...funn }, i) => ({
      ...funn,
      gruppe: 'AVVIK',
      alvor: 'advarsel' as const,
      melding: messageOf(added[i] ?? null),
      kjoringId,
      registrert: now,
    })),
    skipDuplicates: true,
  })
  return [...added, ...back, ...gone].flatMap(({ vedtakId }) => vedtakId ?? [])
}

const printed = (sesjon: string) => sesjon.replace('-', '–')

function messageOf(found: Finding | null): string {
  if (found === null) return ''
  if (found.regel === 'MANGLER_I_LISTEN') {
    return `Vedtak ${keyText(found)} er ikke avsluttet, men står ikke i departementets liste for ${printed(found.aar)}.`
  }
  return `Vedtaket er rapportert på nytt etter at det var avsluttet (rapporteringen ${printed(found.avsluttet ?? '')}).`
}

/** Facts count when their run is finished, or is this one. The accounts of each year: the last version. */
function listFindings(tx: Db, kjoringId: number): Promise<Finding[]> {
  return tx.$queryRaw<Finding[]>`
    WITH synlig AS (SELECT id FROM importkjoring WHERE ferdig IS NOT NULL OR id = ${kjoringId}),
    konto AS (
      SELECT DISTINCT ON (r.vedtak_id, r.rapporteringssesjon) r.vedtak_id, r.rapporteringssesjon, r.departement_id,
        r.dokument_id, r.linje, r.tabellinje, r.hendelse_nr
      FROM rapportering r
      WHERE (r.kjoring_id IS NULL OR r.kjoring_id IN (SELECT id FROM synlig))
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)
      ORDER BY r.vedtak_id, r.rapporteringssesjon, r.versjon DESC),
    domt AS (
      SELECT DISTINCT ON (vedtak_id, rapporteringssesjon) vedtak_id, rapporteringssesjon, resultat, dokument_id, linje
      FROM vurdering
      WHERE NOT utledet AND (kjoring_id IS NULL OR kjoring_id IN (SELECT id FROM synlig))
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.vurdering_id = vurdering.id)
      ORDER BY vedtak_id, rapporteringssesjon, offentlig_fra DESC, versjon DESC),
    lister AS (
      SELECT DISTINCT ON (d.departement_id, d.sesjon_id) d.departement_id, d.sesjon_id, d.id,
        (left(d.sesjon_id, 4)::int - 1) || '-' || left(d.sesjon_id, 4) AS forrige
      FROM dokument d
      WHERE d.type = 'PROP_1_S' AND d.departement_id IS NOT NULL AND d.leser_versjon <> 'skrevet'
        AND EXISTS (
          SELECT FROM importkjoring k JOIN synlig s ON s.id = k.id
          WHERE k.dokument_id = d.id AND k.hel_liste AND k.angret IS NULL)
      ORDER BY d.departement_id, d.sesjon_id, d.offentlig_fra, d.fil_sha256),
    sak AS (
      SELECT k.vedtak_id, k.rapporteringssesjon, l.sesjon_id AS aar, l.id AS dokument_id, k.dokument_id AS fra, k.linje
      FROM konto k JOIN lister l ON l.departement_id = k.departement_id AND l.forrige = k.rapporteringssesjon
      WHERE NOT EXISTS (
        SELECT FROM konto n WHERE n.vedtak_id = k.vedtak_id AND n.rapporteringssesjon = l.sesjon_id)),
    avsluttet AS (
      SELECT x.vedtak_id, x.aar, COALESCE(o.ved, j.ved) AS ved,
        CASE WHEN o.ved IS NULL THEN j.dokument_id ELSE o.dokument_id END AS dokument_id,
        CASE WHEN o.ved IS NULL THEN j.linje ELSE o.linje END AS linje
      FROM (SELECT vedtak_id, aar FROM sak UNION SELECT vedtak_id, rapporteringssesjon FROM konto) x
      LEFT JOIN LATERAL (
        SELECT o.rapporteringssesjon AS ved, o.dokument_id, o.linje FROM opphevelse o
        WHERE o.vedtak_id = x.vedtak_id AND o.resultat = 'OPPHEVET' AND o.rapporteringssesjon < x.aar
        ORDER BY o.rapporteringssesjon, o.id LIMIT 1) o ON true
      LEFT JOIN LATERAL (
        SELECT CASE WHEN d.resultat = 'UTKVITTERT' THEN d.rapporteringssesjon END AS ved, d.dokument_id, d.linje FROM domt d
        WHERE d.vedtak_id = x.vedtak_id AND d.rapporteringssesjon < x.aar
        ORDER BY d.rapporteringssesjon DESC LIMIT 1) j ON true)
    SELECT 'MANGLER_I_LISTEN/' || s.aar || '/' || s.vedtak_id AS nokkel, 'MANGLER_I_LISTEN' AS regel,
      s.vedtak_id AS "vedtakId", s.dokument_id AS "dokumentId", NULL::int AS "hendelseNr", '{}'::int[] AS linjer,
      s.fra AS "annetDokumentId", array_remove(ARRAY[s.linje], NULL) AS "andreLinjer", s.aar,
      NULL::text AS avsluttet, v.sesjon_id AS sesjon, v.nummer, v.punkt
    FROM sak s JOIN vedtak v ON v.id = s.vedtak_id
    JOIN avsluttet a ON a.vedtak_id = s.vedtak_id AND a.aar = s.aar AND a.ved IS NULL
    UNION ALL
    SELECT 'RAPPORTERT_ETTER_AVSLUTNING/' || k.dokument_id || '/' || k.vedtak_id, 'RAPPORTERT_ETTER_AVSLUTNING',
      k.vedtak_id, k.dokument_id, k.hendelse_nr, array_remove(ARRAY[k.tabellinje, k.linje], NULL),
      a.dokument_id, array_remove(ARRAY[a.linje], NULL), k.rapporteringssesjon, a.ved, v.sesjon_id, v.nummer, v.punkt
    FROM konto k JOIN vedtak v ON v.id = k.vedtak_id
    JOIN avsluttet a ON a.vedtak_id = k.vedtak_id AND a.aar = k.rapporteringssesjon AND a.ved IS NOT NULL`
}

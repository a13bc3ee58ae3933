import 'server-only'
import type { DocumentGroup } from '@/lib/check/document/types'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { groupsOfUnits } from '@/lib/funn/queries'
import type { Maalform } from '@/lib/import/types'
import { departementLinks } from '@/lib/rapporteringsaar/arbeidsliste/queries'
import type { KomiteensVurdering } from '@/lib/vedtak/types'
import { listEnheter } from '../queries'
import { unreadBy } from '../reading/queries'
import type { BenkEnhet, Gjennomgang } from '../types'
import { listClosedTooSoon } from './closing/queries'
import { disagreementOf, listOf, newsOf, type Facts } from './rules'
import type { BenchFilter } from './schema'
import type { Bench, BenchUnit } from './types'

/** Who looks, and when. A published review is shown as it stood when it was published. */
interface Look {
  userId: string
  now: Date
}

/** The bench of a review with all that is chosen by, in a handful of queries however many units there are. Only for those who may read it. */
export async function loadBench(
  gjennomgang: Gjennomgang,
  { userId, now }: Look,
  tx: Db = db(),
): Promise<Bench> {
  const at = gjennomgang.publisert ?? now
  const [units, facts, departementer] = await Promise.all([
    listEnheter(gjennomgang, at, tx),
    listFacts(tx, gjennomgang, today(at)),
    departementLinks(at),
  ])
  const accounts = units.flatMap(({ rapporteringId }) => rapporteringId ?? [])
  const closed = await listClosedTooSoon(tx, accounts)
  const unread = await unreadBy(gjennomgang.id, userId, { now: at, tx })
  const asked = { side: 'STORTING', day: today(at), sesjon: gjennomgang.sesjon } as const
  const found = await groupsOfUnits(units.map(({ vedtakId }) => vedtakId), asked, tx) // prettier-ignore
  const all = units.flatMap((unit) => {
    const known = facts.get(unit.vedtakId)
    if (known === undefined) return []
    const erTidlig = unit.rapporteringId !== null && closed.has(unit.rapporteringId)
    const erUlest = unread.has(unit.enhetId)
    const marks = { erTidlig, erUlest, funngrupper: found.get(unit.vedtakId) ?? new Set<DocumentGroup>() }
    return [toBenchUnit(unit, known, { siden: gjennomgang.siden, day: today(at), ...marks })]
  })
  return { gjennomgang, units: all, context: { userId, departementer } }
}

/** The units of a list on the bench, in its order, over all its pages: what one goes through unit by unit. */
export async function listBench(
  gjennomgang: Gjennomgang,
  filter: BenchFilter,
  look: Look,
): Promise<BenchUnit[]> {
  return listOf(await loadBench(gjennomgang, look), filter)
}

type Marks = Pick<BenchUnit, 'erTidlig' | 'erUlest' | 'funngrupper'>

function toBenchUnit(
  unit: BenkEnhet,
  facts: FactRow,
  { siden, day, ...marks }: { siden: string | null; day: string } & Marks,
): BenchUnit {
  const { tekst, maalform, dato, forrige, forrigeSesjon, forrigeUtledet, varUenig } = facts
  const isOpen = unit.tilstand === null || unit.tilstand === 'APEN'
  const frist = isOpen ? unit.frist : null
  return {
    ...unit,
    tekst,
    maalform,
    dato,
    nyheter: newsOf({ ...facts, lofte: moveOf(facts), frist }, siden, day),
    forrige: forrige === null || forrigeSesjon === null ? null : { resultat: forrige, sesjon: forrigeSesjon, utledet: forrigeUtledet === true }, // prettier-ignore
    uenig: disagreementOf(unit, varUenig),
    // As on the public pages: a departement that says it is done has answered the limit.
    erPassert: frist !== null && frist < day,
    ...marks,
  }
}

/** A promise that is dated in both accounts, and not on the same day. */
function moveOf({ lofteDag: dag, lofteFra: fra, lofteTil: til }: FactRow): Facts['lofte'] {
  return dag === null || fra === null || til === null || fra === til ? null : { dag, fra, til }
}

interface FactRow {
  vedtakId: number
  tekst: string
  maalform: Maalform | null
  dato: string | null
  redegjorelse: string | null
  rettelse: string | null
  uttalelse: string | null
  overforing: string | null
  lofteDag: string | null
  lofteFra: string | null
  lofteTil: string | null
  forrige: KomiteensVurdering | null
  forrigeSesjon: string | null
  forrigeUtledet: boolean | null
  varUenig: boolean
}

/** When what came to each unit, as far as it is public on a day, by the id of the unit. One query over the whole bench. */
async function listFacts(
  tx: Db,
  { id, sesjon, komite }: Gjennomgang,
  day: string,
): Promise<Map<number, FactRow>> {
  const rows = await tx.$queryRaw<FactRow[]>`
    WITH enhet AS (SELECT vedtak_id FROM gjennomgang_enhet WHERE gjennomgang_id = ${id}::uuid),
    konto AS MATERIALIZED (
      SELECT r.*, COALESCE(r.offentlig_fra, r.senest) AS dag,
        (SELECT max(l.dato) FROM lofte l WHERE l.rapportering_id = r.id) AS lofte,
        lag(r.dokument_id) OVER (PARTITION BY r.vedtak_id, r.rapporteringssesjon ORDER BY r.versjon) AS for_dokument,
        row_number() OVER (PARTITION BY r.vedtak_id, r.rapporteringssesjon ORDER BY r.versjon DESC) AS nyeste
      FROM rapportering r JOIN enhet USING (vedtak_id)
      WHERE COALESCE(r.offentlig_fra, r.senest) <= ${day}::date AND r.rapporteringssesjon <= ${sesjon}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)),
    dom AS (
      SELECT DISTINCT ON (j.vedtak_id, j.rapporteringssesjon) j.*
      FROM vurdering j JOIN enhet USING (vedtak_id)
      WHERE COALESCE(j.offentlig_fra, j.senest) <= ${day}::date AND j.rapporteringssesjon <= ${sesjon}
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.vurdering_id = j.id)
      ORDER BY j.vedtak_id, j.rapporteringssesjon, j.versjon DESC),
    ansvar_for AS (
      SELECT a.vedtak_id, COALESCE(a.offentlig_fra, a.senest) AS dag, a.departement_id,
        lag(a.departement_id) OVER (PARTITION BY a.vedtak_id ORDER BY COALESCE(a.offentlig_fra, a.senest), a.id) AS for_departement
      FROM ansvar a JOIN enhet USING (vedtak_id)
      WHERE a.rolle = 'HOVEDANSVAR' AND COALESCE(a.offentlig_fra, a.senest) <= ${day}::date
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.ansvar_id = a.id))
    SELECT v.id AS "vedtakId", v.tekst, v.maalform, v.dato::text AS dato,
      i_aar.forste::text AS redegjorelse, i_aar.rettet::text AS rettelse, sagt.dag::text AS uttalelse,
      flyttet.dag::text AS overforing, na.dag::text AS "lofteDag", na.lofte::text AS "lofteTil", for_.lofte::text AS "lofteFra",
      sist.resultat AS forrige, sist.rapporteringssesjon AS "forrigeSesjon", sist.utledet AS "forrigeUtledet",
      EXISTS (SELECT FROM konto k JOIN dom d ON d.vedtak_id = k.vedtak_id AND d.rapporteringssesjon = k.rapporteringssesjon
        WHERE k.vedtak_id = v.id AND k.nyeste = 1 AND k.vurdering IN ('ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET')
          AND d.resultat = 'IKKE_UTKVITTERT') AS "varUenig"
    FROM vedtak v JOIN enhet ON enhet.vedtak_id = v.id
    LEFT JOIN LATERAL (
      SELECT min(dag) AS forste, max(dag) FILTER (WHERE for_dokument <> dokument_id) AS rettet
      FROM konto WHERE vedtak_id = v.id AND rapporteringssesjon = ${sesjon}) i_aar ON true
    LEFT JOIN LATERAL (
      SELECT k.dag, k.lofte
      FROM konto k WHERE k.vedtak_id = v.id AND k.nyeste = 1 AND k.rapporteringssesjon = ${sesjon}) na ON true
    LEFT JOIN LATERAL (
      SELECT k.lofte FROM konto k WHERE k.vedtak_id = v.id AND k.nyeste = 1 AND k.rapporteringssesjon < ${sesjon}
      ORDER BY k.rapporteringssesjon DESC LIMIT 1) for_ ON true
    LEFT JOIN LATERAL (
      SELECT max(u.offentlig_fra) AS dag FROM uttalelse u
      WHERE u.vedtak_id = v.id AND u.komite_id <> ${komite.id} AND u.rapporteringssesjon = ${sesjon}
        AND u.offentlig_fra <= ${day}::date AND NOT EXISTS (SELECT FROM trukket x WHERE x.uttalelse_id = u.id)) sagt ON true
    LEFT JOIN LATERAL (
      SELECT max(dag) AS dag FROM ansvar_for WHERE vedtak_id = v.id AND for_departement <> departement_id) flyttet ON true
    LEFT JOIN LATERAL (
      SELECT resultat, rapporteringssesjon, utledet FROM dom WHERE vedtak_id = v.id
      ORDER BY rapporteringssesjon DESC LIMIT 1) sist ON true`
  return new Map(rows.map((row) => [row.vedtakId, row]))
}

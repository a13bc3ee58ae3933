import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { nameOn } from '@/lib/departement/naming/queries'
import type { LocalName } from '@/lib/format/name'
import type { UnitKey } from '@/lib/register/view'
import { allOf, conditionsOf } from '@/lib/vedtak/filter/queries'
import { everything, publicRows } from '@/lib/vedtak/matching/queries'
import { readFilter, type Told, type VedtakFilter } from '@/lib/vedtak/schema'

/** What one document told of some vedtak, as one line: an import of 121 accounts is one change. */
export interface Change {
  told: Told
  /** When it became public. */
  dag: string
  dokument: { slug: string; sitat: string }
  departement: LocalName | null
  /** The innstilling a judgement stands in, as cited. */
  innstilling: string | null
  antall: number
  /** The vedtak it concerns, those of them that came last. */
  vedtak: UnitKey[]
}

interface ChangeRow extends Omit<Change, 'dokument' | 'vedtak'> {
  slug: string
  sitat: string
  nokler: string[]
}

/** The newest changes that the log holds of the vedtak a filter means, as far as they were public on the day. */
export async function listChanges(of: Partial<VedtakFilter>, limit: number, day: Day): Promise<Change[]> {
  const conditions = conditionsOf({ ...readFilter({}).filter, ...of }, day)
  const rows = await db().$queryRaw<ChangeRow[]>`
    WITH fakta AS (${facts})
    SELECT f.told, k.slug, COALESCE(k.sitat, k.filnavn) AS sitat, min(f.dag)::text AS dag,
      count(DISTINCT r.id)::int AS antall, min(f.innstilling) AS innstilling,
      (SELECT json_build_object('navn', n.bokmal, 'nynorsk', n.nynorsk, 'engelsk', n.engelsk)
        FROM (${nameOn(Prisma.sql`k.departement_id`, day)}) n) AS departement,
      (array_agg(DISTINCT r.sesjon_id || '/' || lpad(r.nummer::text, 5, '0') || '/' || r.punkt))[1:6] AS nokler
    FROM fakta f
    JOIN hendelse h ON h.nr = f.hendelse_nr
    LEFT JOIN importkjoring j ON j.id = h.kjoring_id
    JOIN dokument k ON k.id = f.dokument_id
    JOIN registerrad r ON r.id = f.vedtak_id
    WHERE f.dag <= ${day}::date AND (h.kjoring_id IS NULL OR j.ferdig IS NOT NULL)
      AND ${publicRows(everything, day)} AND ${allOf(conditions)}
    GROUP BY f.told, k.id
    ORDER BY min(f.dag) DESC, max(k.registrert) DESC, array_position(${order}, f.told) LIMIT ${limit}`
  return rows.map(({ slug, sitat, nokler, ...row }) => ({
    ...row,
    dokument: { slug, sitat },
    vedtak: nokler.map(toKey),
  }))
}

const facts = Prisma.sql`
  SELECT 'redegjort' AS told, vedtak_id, dokument_id, hendelse_nr, COALESCE(offentlig_fra, senest) AS dag,
    NULL AS innstilling FROM rapportering
  WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = rapportering.id)
  UNION ALL SELECT 'vedtatt', vedtak_id, dokument_id, hendelse_nr, offentlig_fra, NULL FROM registrering
  UNION ALL SELECT CASE resultat WHEN 'UTKVITTERT' THEN 'utkvittert' ELSE 'ikke-utkvittert' END, vedtak_id,
    dokument_id, hendelse_nr, COALESCE(offentlig_fra, senest), innstilling FROM vurdering
  WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.vurdering_id = vurdering.id)
  UNION ALL SELECT 'uttalt', vedtak_id, dokument_id, hendelse_nr, offentlig_fra, NULL FROM uttalelse
  WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.uttalelse_id = uttalelse.id)
  UNION ALL SELECT 'foreslatt-opphevet', vedtak_id, dokument_id, hendelse_nr, COALESCE(offentlig_fra, senest), NULL
    FROM opphevelsesforslag
  WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.opphevelsesforslag_id = opphevelsesforslag.id)
  UNION ALL SELECT CASE resultat WHEN 'OPPHEVET' THEN 'opphevet' ELSE 'ikke-opphevet' END, vedtak_id, dokument_id,
    hendelse_nr, COALESCE(offentlig_fra, senest), NULL FROM opphevelse`

/** Of one document's changes, what the departement says comes before what the committee said of the year before. */
const order = Prisma.sql`ARRAY['vedtatt', 'opphevet', 'ikke-opphevet', 'redegjort', 'foreslatt-opphevet', 'utkvittert', 'ikke-utkvittert', 'uttalt']`

function toKey(key: string): UnitKey {
  const [sesjon = '', nummer = '', punkt = ''] = key.split('/')
  return { sesjon, nummer: Number(nummer), punkt: punkt === '' ? null : punkt }
}

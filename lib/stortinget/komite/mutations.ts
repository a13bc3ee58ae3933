import 'server-only'
import type { Db } from '@/lib/db/connection'
import { appendHendelser } from '@/lib/hendelse/mutations'
import type { NewHendelse } from '@/lib/hendelse/types'

interface Candidate {
  id: number
  nummer: number
  punkt: string
  komiteId: number | null
  slug: string | null
  sakId: number
  fraSak: number
  fraSakSlug: string
}

/**
 * Gives the units of a sesjon the committee of their sak, with one event each: those that have none, and those that got theirs from
 * the data before. What a person has chosen stands.
 */
export async function fillKomiteer(
  tx: Db,
  sesjon: string,
  now: Date,
): Promise<{ unitIds: number[]; paths: string[] }> {
  const units = await tx.$queryRaw<Candidate[]>`
    SELECT v.id, v.nummer, v.punkt, v.komite_id AS "komiteId", f.slug, s.id AS "sakId", k.id AS "fraSak", k.slug AS "fraSakSlug"
    FROM vedtak v
    JOIN stortingsvedtak d ON d.sesjon_id = v.sesjon_id AND d.nummer = v.nummer
    JOIN sak s ON s.id = d.sak_id
    JOIN komite k ON k.kode = s.komite_kode
    LEFT JOIN komite f ON f.id = v.komite_id
    WHERE v.sesjon_id = ${sesjon} AND v.komite_id IS DISTINCT FROM k.id
      AND EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.gjeldende)
      AND (v.komite_id IS NULL OR 'stortinget' = (
        SELECT h.aktor FROM hendelse h WHERE h.vedtak_id = v.id AND h.type = 'SAKSKOMITE_SATT' ORDER BY h.nr DESC LIMIT 1))
    ORDER BY v.id`
  const events = units.map(({ id, nummer, punkt, komiteId, sakId, fraSak }): NewHendelse => ({
    type: 'SAKSKOMITE_SATT',
    tidspunkt: now,
    aktor: 'stortinget',
    vedtak: { id, sesjon, nummer, punkt },
    for: komiteId === null ? null : { komite: komiteId, sak: sakId },
    etter: { komite: fraSak, sak: sakId },
    kilde: { handling: 'sync' },
  }))
  if (events.length === 0) return { unitIds: [], paths: [] }
  for (const { id, fraSak } of units) await tx.vedtak.update({ where: { id }, data: { komiteId: fraSak } })
  await appendHendelser(tx, events)
  const slugs = units.flatMap(({ slug, fraSakSlug }) => (slug === null ? [fraSakSlug] : [slug, fraSakSlug]))
  return {
    unitIds: units.map(({ id }) => id),
    paths: [...new Set(slugs)].map((slug) => `/komite/${slug}`),
  }
}

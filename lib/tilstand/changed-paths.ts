import 'server-only'
import type { Db } from '../db/connection'
import { forslagPaths } from '../forslag/rules'
import { unitPath } from '../vedtak/rules'

/** So many pages that it is shorter to say «all». */
const manyPages = 2000

/**
 * The pages that show something of these units: their own, lists by number, session and departement, the front page, the
 * document, the representantforslag they were adopted in, and the vedtak that refer to them or that they refer to, repeat or are
 * repeated by, which show their state. All pages of sesjoner,
 * departementer and committees too: each has figures, and beside every figure stands what the register covers.
 */
export async function changedPaths(tx: Db, vedtakIds: number[], dokumentSlug?: string): Promise<string[]> {
  const units = await tx.$queryRaw<{ id: number; sesjon: string; nummer: number; punkt: string }[]>`
    SELECT id, sesjon_id AS sesjon, nummer, punkt FROM vedtak WHERE id = ANY(${vedtakIds})
    UNION
    SELECT v.id, v.sesjon_id, v.nummer, v.punkt FROM vedtak v
    JOIN sitering s ON s.mal_sesjon = v.sesjon_id AND s.mal_nummer = v.nummer AND s.mal_punkt = v.punkt
    WHERE s.fra_vedtak_id = ANY(${vedtakIds})
    UNION
    SELECT v.id, v.sesjon_id, v.nummer, v.punkt FROM vedtak v
    JOIN sitering s ON s.fra_vedtak_id = v.id
    JOIN vedtak m ON m.sesjon_id = s.mal_sesjon AND m.nummer = s.mal_nummer AND m.punkt = s.mal_punkt
    WHERE m.id = ANY(${vedtakIds})
    UNION
    SELECT v.id, v.sesjon_id, v.nummer, v.punkt FROM vedtak v
    JOIN gjentakelse g ON v.id IN (g.vedtak_id, g.gjentar_id)
    WHERE g.trukket IS NULL AND (g.vedtak_id = ANY(${vedtakIds}) OR g.gjentar_id = ANY(${vedtakIds}))`
  if (units.length > manyPages) return ['*']
  const cited = await tx.vedtak.findMany({
    where: { id: { in: vedtakIds } },
    select: { truffetIDokument: true },
  })
  const departementer = await tx.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT d.slug FROM tilstand t JOIN departement d ON d.id = t.departement_id
    WHERE t.vedtak_id = ANY(${vedtakIds})`
  return [
    '/',
    '/om',
    '/sesjon',
    '/departement',
    '/komite',
    ...(dokumentSlug === undefined ? [] : ['/dokument', `/dokument/${dokumentSlug}`]),
    ...departementer.map(({ slug }) => `/departement/${slug}`),
    ...forslagPaths(cited.flatMap(({ truffetIDokument }) => truffetIDokument)),
    ...units.flatMap((unit) => [
      unitPath(unit),
      `${unitPath(unit)}/historikk`,
      `/vedtak/${unit.sesjon}/${unit.nummer}`,
      `/vedtak/${unit.nummer}`,
      `/sesjon/${unit.sesjon}`,
    ]),
  ]
}

import 'server-only'
import type { Db } from '../db/connection'
import { variantsOf } from '../parse/citation/canonical'
import { unitPath } from '../vedtak/rules'
import type { UnitKey } from '../vedtak/types'
import { requestIndex } from './rules'

const QUOTED = { mate: 'QUOTED' } as const

/**
 * Finds anew which vedtak each quoted request is, of all documents and all vedtak that are in the register now: so it is the
 * same whichever came first. What was read is appended by imports; what it points at is our reading, and the row that says so
 * is written anew. Returns the pages that show something else than before.
 */
export async function resolveQuotes(tx: Db): Promise<string[]> {
  const quotes = await tx.sitering.findMany({
    where: QUOTED,
    include: { dokument: { select: { slug: true } } },
  })
  if (quotes.length === 0) return []
  const requests = await tx.$queryRaw<(UnitKey & { tekst: string })[]>`
    SELECT v.sesjon_id AS sesjon, v.nummer, v.punkt, v.tekst FROM vedtak v
    WHERE v.tekst <> '' AND EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.gjeldende)`
  const match = requestIndex(requests.map(({ tekst, ...key }) => ({ key, text: tekst })))
  const paths = new Set<string>()
  for (const { dokument, ...held } of quotes) {
    const found = match(held.tekst)
    const columns = {
      malSesjon: found?.key.sesjon ?? null,
      malNummer: found?.key.nummer ?? null,
      malPunkt: found?.key.punkt ?? null,
      samsvar: found?.agreement ?? null,
    }
    const isSame = (['malSesjon', 'malNummer', 'malPunkt', 'samsvar'] as const).every((column) => held[column] === columns[column]) // prettier-ignore
    if (isSame) continue
    await tx.sitering.deleteMany({ where: { id: held.id } })
    await tx.sitering.create({ data: { ...held, ...columns } })
    paths.add(`/dokument/${dokument.slug}`)
    for (const path of [...pathsOf(held), ...pathsOf(columns)]) paths.add(path)
  }
  return [...paths]
}

interface Target {
  malSesjon: string | null
  malNummer: number | null
  malPunkt: string | null
}

function pathsOf({ malSesjon, malNummer, malPunkt }: Target): string[] {
  if (malSesjon === null || malNummer === null) return []
  return [unitPath({ sesjon: malSesjon, nummer: malNummer, punkt: malPunkt ?? '' })]
}

/** The pages of all that a document mentions: vedtak, their punkter, and documents. */
export async function listMentioned(tx: Db, dokumentId: number): Promise<string[]> {
  const units = await tx.$queryRaw<UnitKey[]>`
    SELECT DISTINCT v.sesjon_id AS sesjon, v.nummer, v.punkt FROM sitering s
    JOIN vedtak v ON v.sesjon_id = s.mal_sesjon AND v.nummer = s.mal_nummer
    WHERE s.dokument_id = ${dokumentId} AND s.sted = 'OMTALE'`
  return units.map(unitPath)
}

/** The pages of the documents that mention any of these vedtak, or this document. */
export async function listMentioning(
  tx: Db,
  { vedtakIds, dokumentId }: { vedtakIds: number[]; dokumentId: number },
): Promise<string[]> {
  const { sitat } = await tx.dokument.findUniqueOrThrow({
    where: { id: dokumentId },
    select: { sitat: true },
  })
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT d.slug FROM sitering s JOIN dokument d ON d.id = s.dokument_id
    WHERE s.sted = 'OMTALE' AND (s.mal_sitat = ANY(${sitat === null ? [] : variantsOf(sitat)}::text[])
      OR EXISTS (SELECT FROM vedtak v WHERE v.id = ANY(${vedtakIds}::int[])
        AND v.sesjon_id = s.mal_sesjon AND v.nummer = s.mal_nummer))`
  return rows.map(({ slug }) => `/dokument/${slug}`)
}

import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { partOfLine } from '@/lib/format/place'
import { listForslag } from '@/lib/forslag/list/queries'
import { forslagPath } from '@/lib/forslag/rules'
import { vedtakPath } from '@/lib/format/vedtak'
import { fixedPages, rowsPerPart, type SitemapPage, type SitemapPart } from './types'

const rowsPerQuery = 1_000

/** Every file there is, as far as the ids of the register go. */
export async function listParts(): Promise<SitemapPart[]> {
  const [last] = await db().$queryRaw<{ vedtak: number; dokumenter: number }[]>`
    SELECT COALESCE((SELECT max(id) FROM vedtak), 0) AS vedtak, COALESCE((SELECT max(id) FROM dokument), 0) AS dokumenter`
  const numbered = (['vedtak', 'dokumenter'] as const).flatMap((kind) =>
    Array.from({ length: Math.ceil((last?.[kind] ?? 0) / rowsPerPart[kind]) }, (_, index) => ({
      kind,
      number: index + 1,
    })),
  )
  return [{ kind: 'sider', number: 1 }, ...numbered]
}

/** The pages of one file, read as they are needed: a register of any size takes the room of one query. */
export function readPart({ kind, number }: SitemapPart, day: Day): AsyncGenerator<SitemapPage> {
  if (kind === 'sider') return readGeneral(day)
  const from = (number - 1) * rowsPerPart[kind]
  const to = from + rowsPerPart[kind]
  return kind === 'vedtak' ? readUnits(from, to, day) : readDocuments(from, to)
}

interface UnitRow {
  id: number
  sesjon: string
  nummer: number
  punkt: string
  changed: Date
}

async function* readUnits(from: number, to: number, day: Day): AsyncGenerator<SitemapPage> {
  const date = fromDay(day)
  for (let after = from; ;) {
    const rows = await db().$queryRaw<UnitRow[]>`
      SELECT r.id, r.sesjon_id AS sesjon, r.nummer, r.punkt, h.tidspunkt AS changed
      FROM registerrad r JOIN hendelse h ON h.nr = r.hendelse_nr
      WHERE r.id > ${after} AND r.id <= ${to}
        AND r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date)
      ORDER BY r.id LIMIT ${rowsPerQuery}`
    for (const row of rows) yield { path: vedtakPath(row), changed: row.changed }
    const last = rows.at(-1)
    if (!last || rows.length < rowsPerQuery) return
    after = last.id
  }
}

async function* readDocuments(from: number, to: number): AsyncGenerator<SitemapPage> {
  const rows = await db().dokument.findMany({
    where: { id: { gt: from, lte: to }, kjoringList: { some: { ferdig: { not: null }, angret: null } } },
    select: { slug: true, linjer: true, registrert: true },
    orderBy: { id: 'asc' },
  })
  for (const { slug, linjer, registrert } of rows) {
    const path = `/dokument/${slug}`
    yield { path, changed: registrert }
    for (let part = 1; part <= partOfLine(Math.max(linjer, 1)); part += 1) {
      yield { path: `${path}/del-${part}`, changed: registrert }
    }
  }
}

/** The fixed pages, the pages of sesjoner, departementer, committees and representantforslag, and of vedtak that have punkter. */
async function* readGeneral(day: Day): AsyncGenerator<SitemapPage> {
  const date = fromDay(day)
  const rows = await db().$queryRaw<{ path: string }[]>`
    SELECT DISTINCT '/sesjon/' || r.sesjon_id AS path FROM registerrad r
    WHERE r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date)
    UNION ALL SELECT '/departement/' || slug FROM departement
    UNION ALL SELECT '/komite/' || slug FROM komite
    UNION ALL SELECT DISTINCT '/vedtak/' || r.sesjon_id || '/' || r.nummer FROM registerrad r
    WHERE r.punkt <> '' AND r.fra <= ${date}::date AND (r.til IS NULL OR r.til > ${date}::date)`
  const forslag = await listForslag(day)
  const paths = [...fixedPages, ...rows.map(({ path }) => path), ...forslag.map(forslagPath)]
  const changes = await db().cacheTag.findMany({ where: { tag: { in: paths } } })
  const changed = new Map(changes.map(({ tag, changedAt }) => [tag, changedAt]))
  for (const path of paths) yield { path, changed: changed.get(path) ?? null }
}

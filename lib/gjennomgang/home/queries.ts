import 'server-only'
import { fromDay, today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { KomiteNames } from '@/lib/komite/types'
import { komiteerOf } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { loadBench } from '../bench/queries'
import { choose } from '../bench/rules'
import type { Bench } from '../bench/types'
import { mayReadGjennomgang } from '../policy'
import { findGjennomgang, listGjennomganger, listMembers } from '../queries'
import type { Gjennomgang, GjennomgangSlag } from '../types'

/** A review with how far it has come. */
export interface ReviewItem {
  gjennomgang: Gjennomgang
  total: number
  decided: number
  /** Units with news, and those that are the viewer's own. */
  news: number
  mine: number
}

/** The bench of one of the viewer's committees. */
export interface KomiteBench {
  komite: KomiteNames
  slag: GjennomgangSlag
  reviews: ReviewItem[]
  /** The rapporteringssesjoner whose accounts are public and that no open review is about, the newest first. */
  openable: string[]
}

/** The reviews of the viewer's own committees; nobody sees anything of another's. */
export async function loadHome(viewer: Viewer, now: Date): Promise<KomiteBench[]> {
  const ids = komiteerOf(viewer)
  if (ids.length === 0) return []
  const [komiteer, reviews, public_] = await Promise.all([
    db().komite.findMany({
      where: { id: { in: ids } },
      orderBy: { bokmal: 'asc' },
      select: { id: true, slug: true, kode: true, bokmal: true, nynorsk: true, engelsk: true },
    }),
    listGjennomganger(ids),
    listPublicYears(now),
  ])
  return Promise.all(
    komiteer.map(async ({ kode, ...komite }) => {
      const own = reviews.filter((review) => review.komite.id === komite.id)
      const open = own.filter(({ publisert }) => publisert === null).map(({ sesjon }) => sesjon)
      return {
        komite,
        slag: kode === 'KONTROLL' ? 'KONTROLL' : 'FAG',
        reviews: await Promise.all(own.map((review) => toItem(review, { viewer, now }))),
        openable: public_.filter((sesjon) => !open.includes(sesjon)),
      }
    }),
  )
}

async function toItem(
  gjennomgang: Gjennomgang,
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<ReviewItem> {
  // prettier-ignore
  const { units, context } = await loadBench(gjennomgang, { userId: viewer.userId, now })
  const all = { visning: 'alle' } as const
  return {
    gjennomgang,
    total: units.length,
    decided: choose(units, { ...all, avgjort: 'ja' }, context).length,
    news: choose(units, {}, context).length,
    mine: choose(units, { ...all, tildelt: 'meg' }, context).length,
  }
}

async function listPublicYears(now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ sesjon: string }[]>`
    SELECT DISTINCT r.rapporteringssesjon AS sesjon FROM rapportering r
    LEFT JOIN importkjoring k ON k.id = r.kjoring_id
    WHERE COALESCE(r.offentlig_fra, r.senest) <= ${fromDay(today(now))}::date AND (r.kjoring_id IS NULL OR k.ferdig IS NOT NULL)
      AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)
    ORDER BY 1 DESC`
  return rows.map(({ sesjon }) => sesjon)
}

/**
 * The bench a page is about, with how many units have come that are not on it. null: there is none, or it is another
 * committee's; the two look the same.
 */
export async function findBench(
  viewer: Viewer,
  { komite, aar: sesjon }: { komite: string; aar: string },
  now: Date,
): Promise<{ bench: Bench; waiting: number } | null> {
  const gjennomgang = await findGjennomgang({ komite, sesjon })
  if (gjennomgang === null) return null
  if (mayReadGjennomgang(viewer, { komiteId: gjennomgang.komite.id }) === null) return null
  const { slag } = gjennomgang
  const [bench, members] = await Promise.all([
    loadBench(gjennomgang, { userId: viewer.userId, now }),
    gjennomgang.publisert === null
      ? listMembers(db(), { komiteId: gjennomgang.komite.id, slag, sesjon }, now)
      : [],
  ])
  const there = new Set(bench.units.map(({ vedtakId }) => vedtakId))
  return { bench, waiting: members.filter((id) => !there.has(id)).length }
}

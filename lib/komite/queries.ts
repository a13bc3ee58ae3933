import 'server-only'
import { today, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { publicOn } from '@/lib/register/public'
import { inRegister } from '@/lib/vedtak/related/queries'

function fields(day: Day) {
  return {
    slug: true,
    bokmal: true,
    _count: { select: { vedtakList: { where: inRegister(day) }, vurderingList: { where: publicOn(day) } } },
  } as const
}

export interface KomiteItem {
  slug: string
  navn: string
  vedtak: number
  vurderinger: number
}

/** The standing committees by name, with how many vedtak came from each and how many it has judged. */
export async function listKomiteer(day: Day = today()): Promise<KomiteItem[]> {
  const rows = await db().komite.findMany({ select: fields(day), orderBy: { bokmal: 'asc' } })
  return rows.map(({ slug, bokmal, _count }) => ({
    slug,
    navn: bokmal,
    vedtak: _count.vedtakList,
    vurderinger: _count.vurderingList,
  }))
}

export async function findKomite(slug: string, day: Day = today()): Promise<KomiteItem | null> {
  const row = await db().komite.findUnique({ where: { slug }, select: fields(day) })
  if (!row) return null
  return { slug, navn: row.bokmal, vedtak: row._count.vedtakList, vurderinger: row._count.vurderingList }
}

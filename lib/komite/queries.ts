import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Language } from '@/lib/format/language'
import { sortNamed } from '@/lib/format/name'
import { toKomite } from '@/lib/register/to-view'
import type { KomiteLink } from '@/lib/register/view'
import { inRegister } from '@/lib/vedtak/related/queries'

function fields(day: Day) {
  return {
    slug: true,
    bokmal: true,
    nynorsk: true,
    engelsk: true,
    _count: { select: { vedtakList: { where: inRegister(day) } } },
  } as const
}

/** Kontroll- og konstitusjonskomiteen: it alone judges the accounts of the departementer. */
const judge = 'kontroll'

export interface KomiteItem extends KomiteLink {
  /** How many vedtak of the register are told to come from its saker. */
  vedtak: number
  judges: boolean
}

type KomiteRow = Parameters<typeof toKomite>[0] & {
  _count: { vedtakList: number }
}

function toItem(row: KomiteRow): KomiteItem {
  return { ...toKomite(row), vedtak: row._count.vedtakList, judges: row.slug === judge }
}

/** The standing committees by name, with how many vedtak came from each. */
export async function listKomiteer(language: Language, day: Day): Promise<KomiteItem[]> {
  const rows = await db().komite.findMany({ select: fields(day) })
  return sortNamed(rows.map(toItem), language)
}

export async function findKomite(slug: string, day: Day): Promise<KomiteItem | null> {
  const row = await db().komite.findUnique({ where: { slug }, select: fields(day) })
  return row ? toItem(row) : null
}

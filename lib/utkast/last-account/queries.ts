import 'server-only'
import { toDay } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { Maalform } from '@/lib/import/types'
import { standing } from '@/lib/register/public'
import type { DepartementetsVurdering } from '@/lib/vedtak/types'

/** What the departement last printed about a unit, as far as the next text is written from it. */
export interface LastAccount {
  vedtakId: number
  rapporteringssesjon: string
  versjon: number
  tittel: string
  stikkord: string
  redegjorelse: string
  vurdering: DepartementetsVurdering
  rapporteringAvsluttes: boolean | null
  maalform: Maalform
  delkrav: { merke: string | null; tekst: string; svar: string }[]
  /** The last day it promises, with the words for it; null when it dates nothing. */
  lofte: { dato: string; tekst: string } | null
}

/**
 * The newest printed account before a rapporteringssesjon of each unit that has one, corrections included. By the id of the
 * unit.
 */
export async function listLastAccounts(
  tx: Db,
  rapporteringssesjon: string,
  vedtakIds: readonly number[],
): Promise<Map<number, LastAccount>> {
  const rows = await tx.rapportering.findMany({
    where: {
      AND: [standing],
      vedtakId: { in: [...vedtakIds] },
      rapporteringssesjon: { lt: rapporteringssesjon },
    },
    orderBy: [{ vedtakId: 'asc' }, { rapporteringssesjon: 'desc' }, { versjon: 'desc' }],
    distinct: ['vedtakId'],
    select: {
      vedtakId: true,
      rapporteringssesjon: true,
      versjon: true,
      tittel: true,
      stikkord: true,
      redegjorelse: true,
      vurdering: true,
      rapporteringAvsluttes: true,
      maalform: true,
      delkravList: { orderBy: { plass: 'asc' }, select: { merke: true, tekst: true, svar: true } },
      lofteList: { where: { dato: { not: null } }, orderBy: { dato: 'desc' }, take: 1, select: { dato: true, tekst: true } }, // prettier-ignore
    },
  })
  return new Map(rows.map((row) => [row.vedtakId, toLastAccount(row)]))
}

type Row = Omit<LastAccount, 'stikkord' | 'delkrav' | 'lofte'> & {
  stikkord: string | null
  delkravList: { merke: string | null; tekst: string; svar: string | null }[]
  lofteList: { dato: Date | null; tekst: string }[]
}

function toLastAccount({ delkravList, lofteList, stikkord, ...row }: Row): LastAccount {
  const [last] = lofteList
  return {
    ...row,
    stikkord: stikkord ?? '',
    delkrav: delkravList.map((one) => ({ ...one, svar: one.svar ?? '' })),
    lofte: last?.dato ? { dato: toDay(last.dato), tekst: last.tekst } : null,
  }
}

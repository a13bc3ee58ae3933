import 'server-only'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { standing } from '@/lib/register/public'
import type { UnitKey } from '@/lib/vedtak/types'
import type { UtkastText } from '../types'

/** Whether a correction says what stands already; never so for the account of the year itself. */
export async function isNothingCorrected(
  tx: Db,
  { vedtakId, rapporteringssesjon, omgang, text }: { vedtakId: number; rapporteringssesjon: string; omgang: number; text: UtkastText }, // prettier-ignore
): Promise<boolean> {
  if (omgang === 0) return false
  const stands = await findPublished(tx, { vedtakId, rapporteringssesjon })
  if (stands === null) return false
  const plain = (value: string | null) => (value ?? '').replace(/\s+/gu, ' ').trim()
  return (
    plain(stands.tittel) === plain(text.tittel) &&
    plain(stands.redegjorelse) === plain(text.redegjorelse) &&
    stands.vurdering === text.vurdering &&
    stands.rapporteringAvsluttes === text.rapporteringAvsluttes &&
    plain(stands.stikkord) === (plain(text.stikkord) || plain(text.tittel)) &&
    answersOf(stands.delkravList) === answersOf(text.delkrav) &&
    (text.lofteDato === null ||
      stands.lofteList.some(({ dato }) => dato?.toISOString().startsWith(text.lofteDato ?? '')))
  )
}

const answersOf = (delkrav: readonly { svar: string | null }[]) =>
  delkrav.flatMap(({ svar }) => svar || []).join('\n')

/** The account of a unit for a year as it stands in public; null: there is none. */
export function findPublished(
  tx: Db,
  { vedtakId, rapporteringssesjon }: { vedtakId: number; rapporteringssesjon: string },
) {
  return tx.rapportering.findFirst({
    where: { AND: [standing], vedtakId, rapporteringssesjon },
    orderBy: { versjon: 'desc' },
    include: {
      delkravList: { orderBy: { plass: 'asc' } },
      lofteList: { where: { dato: { not: null } }, orderBy: { dato: 'desc' } },
    },
  })
}

/** Where a unit stands for a year that may be corrected; null: the register has no account of it by any departement. */
export async function findCorrectable(tx: Db, { aar, key }: { aar: string; key: UnitKey }) {
  const { sesjon, nummer, punkt } = key
  const vedtak = await tx.vedtak.findUnique({
    where: { sesjonId_nummer_punkt: { sesjonId: sesjon, nummer, punkt } },
    select: { id: true, tekst: true, stikkord: true, tittel: true },
  })
  const published = vedtak && (await findPublished(tx, { vedtakId: vedtak.id, rapporteringssesjon: aar }))
  if (!vedtak || published?.departementId == null) return null
  const rounds = await tx.utkast.findMany({
    where: { vedtakId: vedtak.id, rapporteringssesjon: aar },
    orderBy: { omgang: 'asc' },
    select: {
      id: true,
      omgang: true,
      status: true,
      rettelseType: true,
      rettelseSitat: true,
      rettelseDato: true,
    },
  })
  return { vedtak, published, rounds, departementId: published.departementId }
}

export type Correctable = NonNullable<Awaited<ReturnType<typeof findCorrectable>>>

/** The same for a page. */
export const readCorrectable = (asked: { aar: string; key: UnitKey }) => findCorrectable(db(), asked)

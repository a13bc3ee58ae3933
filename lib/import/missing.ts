import 'server-only'
import type { Db } from '../db/connection'
import { previousSesjon } from '../vedtak/rules'
import { keyId, keyText } from '../parse/key'
import type { ImportPlan } from './types'
import type { UnitSource } from './write-unit'

/**
 * Vedtak that the same departement accounted for the year before, that nobody has closed and that this list does not
 * hold. Absence never closes: the state stays, and a funn says that somebody should look. Returns the units.
 */
export async function addMissingFunn(
  tx: Db,
  { units, document }: ImportPlan,
  source: UnitSource,
): Promise<number[]> {
  const { departement } = document
  const { rapporteringssesjon: sesjon } = source
  if (departement === null) return []
  const listed = new Set(units.map(({ key }) => keyId(key)))
  const open = await tx.tilstandRad.findMany({
    where: {
      gjeldende: true,
      til: null,
      departementId: departement.id,
      rapporteringssesjon: previousSesjon(sesjon),
      tilstand: { not: 'AVSLUTTET' },
    },
    select: { vedtakId: true, vedtak: { select: { sesjonId: true, nummer: true, punkt: true } } },
  })
  const missing = open
    .map(({ vedtakId, vedtak }) => ({ vedtakId, key: { ...vedtak, sesjon: vedtak.sesjonId } }))
    .filter(({ key }) => !listed.has(keyId(key)))
  const { count } = await tx.funn.createMany({
    data: missing.map(({ vedtakId, key }) => ({
      nokkel: `MANGLER_I_LISTEN/${sesjon}/${vedtakId}`,
      regel: 'MANGLER_I_LISTEN',
      gruppe: 'AVVIK',
      alvor: 'advarsel' as const,
      melding: `Vedtak ${keyText(key)} er ikke avsluttet, men står ikke i departementets liste for ${sesjon.replace('-', '–')}.`,
      linjer: [],
      vedtakId,
      dokumentId: source.dokumentId,
      kjoringId: source.kjoringId,
      registrert: source.now,
    })),
    skipDuplicates: true,
  })
  return count === 0 ? [] : missing.map(({ vedtakId }) => vedtakId)
}

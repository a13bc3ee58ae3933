import 'server-only'
import { fromDay } from '../clock'
import type { Db } from '../db/types'
import type { UnitFacts } from '../import/types'
import type { FactPlace } from '../rapportering/mutations'
import type { FactSource } from '../vedtak/mutations'

/** The code of kontroll- og konstitusjonskomiteen, the only committee that judges. */
const judgingKomite = 'KONTROLL'

/**
 * Appends the judgement that a lead-in tells of: not kvittert ut, in the year before. The day it became public is not in
 * this document; it was so by the document's own day at the latest. A judgement read from the innstilling itself
 * counts before it.
 */
export async function addUtledetVurdering(
  tx: Db,
  judgement: NonNullable<UnitFacts['judgement']>,
  { source, place }: { source: FactSource; place: FactPlace },
): Promise<void> {
  const { rapporteringssesjon, ...told } = judgement
  const { vedtakId } = place
  const komite = await tx.komite.findUniqueOrThrow({ where: { kode: judgingKomite }, select: { id: true } })
  const { _max } = await tx.vurdering.aggregate({
    where: { vedtakId, rapporteringssesjon },
    _max: { versjon: true },
  })
  const { dokumentId, kjoringId, now, offentligFra } = source
  await tx.vurdering.create({
    data: {
      ...told,
      ...place,
      rapporteringssesjon,
      versjon: (_max.versjon ?? 0) + 1,
      resultat: 'IKKE_UTKVITTERT',
      utledet: true,
      komiteId: komite.id,
      dokumentId,
      kjoringId,
      offentligFra: null,
      senest: fromDay(offentligFra),
      registrert: now,
    },
  })
}

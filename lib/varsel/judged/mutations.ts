import 'server-only'
import { addDays, fromDay, today } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { responsibleFor } from '@/lib/rapporteringsaar/queries'
import { tellUttalelse } from '../komite/mutations'
import { notify } from '../mutations'
import { listHolders } from '../queries'

interface Judged {
  vedtakId: number
  rapporteringssesjon: string
  versjon: number
  now: Date
}

/** The departement that answers for the unit, and whoever wrote its last account, are told that the committee has judged it. */
export async function tellJudged(
  tx: Db,
  { vedtakId, rapporteringssesjon, versjon, now }: Judged,
): Promise<void> {
  const departementId = await responsibleFor(tx, vedtakId, now)
  const coordinators =
    departementId === null ? [] : await listHolders(tx, { roles: ['KOORDINATOR'], departementId, now })
  const last = await tx.utkast.findFirst({
    where: { vedtakId, saksbehandlerId: { not: null } },
    orderBy: [{ rapporteringssesjon: 'desc' }, { omgang: 'desc' }],
    select: { saksbehandlerId: true },
  })
  const told = [...coordinators, ...(last?.saksbehandlerId ? [last.saksbehandlerId] : [])]
  const nokkel = `VURDERT/${vedtakId}/${rapporteringssesjon}/${versjon}`
  await notify(tx, told, { slag: 'VURDERT', nokkel, vedtakId, rapporteringssesjon, now })
}

/** Longer than any worker sleeps. */
const lookBackDays = 7

/** Judgements and statements that were recorded before their day are told when it has come. */
export function tellOfNewlyPublic(now: Date): Promise<void> {
  const day = today(now)
  return transaction(async (tx) => {
    const judgements = await tx.$queryRaw<Omit<Judged, 'now'>[]>`
      SELECT vedtak_id AS "vedtakId", rapporteringssesjon, versjon FROM vurdering
      WHERE NOT utledet AND NOT EXISTS (SELECT FROM trukket x WHERE x.vurdering_id = vurdering.id)
        AND offentlig_fra <= ${fromDay(day)}::date
        AND offentlig_fra > ${fromDay(addDays(day, -lookBackDays))}::date AND offentlig_fra > registrert::date`
    for (const judgement of judgements) await tellJudged(tx, { ...judgement, now })
    const said = await tx.$queryRaw<{ dokumentId: number; rapporteringssesjon: string }[]>`
      SELECT DISTINCT dokument_id AS "dokumentId", rapporteringssesjon FROM uttalelse
      WHERE NOT EXISTS (SELECT FROM trukket x WHERE x.uttalelse_id = uttalelse.id)
        AND offentlig_fra <= ${fromDay(day)}::date
        AND offentlig_fra > ${fromDay(addDays(day, -lookBackDays))}::date`
    for (const uttalelse of said) await tellUttalelse(tx, { ...uttalelse, now })
  })
}

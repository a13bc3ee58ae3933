import 'server-only'
import { fromDay, toDay } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { LoggedJudgement } from '@/lib/hendelse/types'
import { showStates } from '@/lib/tilstand/mutations'
import { tellJudged } from '@/lib/varsel/judged/mutations'
import type { DecisionDocument, RegisteredVurdering } from '../types'
import type { Prepared } from '@/lib/handling/mutations'

/**
 * Judgements of one document, many at once: for each an event, and then the judgement, what follows for the state, and word to
 * whom it concerns. One that a lead-in told of for the same year is replaced, and stays beside it.
 */
export async function prepareVurderinger(
  tx: Db,
  judgements: readonly RegisteredVurdering[],
  { document, komiteId }: { document: DecisionDocument; komiteId: number },
): Promise<Prepared> {
  const { rapporteringssesjon, offentligFra, sitat: innstilling, sha256: dokument, now } = document
  const earlier = await listEarlier(tx, judgements, rapporteringssesjon)
  const events = judgements.map(({ vedtakId, unit, resultat, setning, linje }) => ({
    type: 'VURDERING_REGISTRERT' as const,
    vedtak: { id: vedtakId, ...unit },
    sted: { dokument, linje },
    for: earlier.get(vedtakId)?.logged ?? null,
    etter: { rapporteringssesjon, resultat, utledet: false, innstilling, setning, offentligFra, tidligst: null, senest: null }, // prettier-ignore
  }))
  const write = async (inTx: Db, numbers: readonly number[]) => {
    const rows = judgements.map(({ vedtakId, resultat, setning, linje }, i) => ({
      vedtakId,
      rapporteringssesjon,
      versjon: (earlier.get(vedtakId)?.versjon ?? 0) + 1,
      resultat,
      utledet: false,
      komiteId,
      innstilling,
      setning,
      dokumentId: document.id,
      linje,
      offentligFra: fromDay(offentligFra),
      registrert: now,
      hendelseNr: numberAt(numbers, i),
    }))
    await inTx.vurdering.createMany({ data: rows })
    await showStates(inTx, new Map(rows.map(({ vedtakId, hendelseNr }) => [vedtakId, hendelseNr])))
    for (const { vedtakId, versjon } of rows) {
      await tellJudged(inTx, { vedtakId, rapporteringssesjon, versjon, now })
    }
  }
  return { events, write }
}

function numberAt(numbers: readonly number[], at: number): number {
  const nr = numbers[at]
  if (nr === undefined) throw new Error('the log gave an event no number')
  return nr
}

interface Earlier {
  versjon: number
  logged: LoggedJudgement
}

const dayOf = (date: Date | null) => date && toDay(date)

/** The judgement of the year that stands so far, by vedtak. */
async function listEarlier(
  tx: Db,
  judgements: readonly RegisteredVurdering[],
  rapporteringssesjon: string,
): Promise<Map<number, Earlier>> {
  const rows = await tx.vurdering.findMany({
    where: { vedtakId: { in: judgements.map(({ vedtakId }) => vedtakId) }, rapporteringssesjon },
    orderBy: { versjon: 'asc' },
  })
  return new Map(
    rows.map(({ vedtakId, versjon, resultat, utledet, innstilling, setning, ...held }) => {
      const days = { offentligFra: dayOf(held.offentligFra), tidligst: dayOf(held.tidligst), senest: dayOf(held.senest) } // prettier-ignore
      const logged = { rapporteringssesjon, resultat, utledet, innstilling, setning, ...days }
      return [vedtakId, { versjon, logged }]
    }),
  )
}

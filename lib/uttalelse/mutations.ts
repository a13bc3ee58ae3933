import 'server-only'
import { fromDay, toDay } from '../clock'
import type { Db } from '../db/connection'
import { sha256 } from '../hendelse/canonical'
import type { LoggedUttalelse } from '../hendelse/types'
import type { DecisionDocument } from '../vurdering/types'
import type { Prepared } from '@/lib/handling/mutations'
import type { RegisteredUttalelse, UttalelseSlag } from './types'

interface Giver {
  document: DecisionDocument
  komiteId: number
  slag: UttalelseSlag
}

/** What a fagkomité says of many units in one document: for each an event, and then the uttalelse. No state follows from it. */
export async function prepareUttalelser(
  tx: Db,
  uttalelser: readonly RegisteredUttalelse[],
  { document, komiteId, slag }: Giver,
): Promise<Prepared> {
  const { rapporteringssesjon, offentligFra, sha256: dokument, now } = document
  const earlier = await listEarlier(tx, uttalelser, { rapporteringssesjon, komiteId })
  const events = uttalelser.map(({ vedtakId, unit, anbefaling, tekst, linje }) => ({
    type: 'UTTALELSE_REGISTRERT' as const,
    vedtak: { id: vedtakId, ...unit },
    sted: { dokument, linje },
    for: earlier.get(vedtakId)?.logged ?? null,
    etter: { rapporteringssesjon, komite: komiteId, slag, anbefaling, tekst: sha256(tekst), offentligFra, senest: null }, // prettier-ignore
  }))
  const write = async (inTx: Db, numbers: readonly number[]) => {
    const data = uttalelser.map(({ vedtakId, anbefaling, tekst, linje }, i) => {
      const hendelseNr = numbers[i]
      if (hendelseNr === undefined) throw new Error('the log gave an event no number')
      const versjon = (earlier.get(vedtakId)?.versjon ?? 0) + 1
      const said = { anbefaling, tekst, linje, hendelseNr, versjon, slag }
      const from = { dokumentId: document.id, offentligFra: fromDay(offentligFra), registrert: now }
      return { vedtakId, komiteId, rapporteringssesjon, ...said, ...from }
    })
    await inTx.uttalelse.createMany({ data })
  }
  return { events, write }
}

/** What the committee has said of the year so far, by vedtak. */
async function listEarlier(
  tx: Db,
  uttalelser: readonly RegisteredUttalelse[],
  year: { rapporteringssesjon: string; komiteId: number },
): Promise<Map<number, { versjon: number; logged: LoggedUttalelse }>> {
  const rows = await tx.uttalelse.findMany({
    where: { vedtakId: { in: uttalelser.map(({ vedtakId }) => vedtakId) }, ...year },
    orderBy: { versjon: 'asc' },
  })
  return new Map(
    rows.map(({ vedtakId, versjon, slag, anbefaling, tekst, offentligFra }) => {
      const said = { slag, anbefaling, tekst: sha256(tekst), offentligFra: toDay(offentligFra), senest: null }
      const { rapporteringssesjon, komiteId: komite } = year
      return [vedtakId, { versjon, logged: { rapporteringssesjon, komite, ...said } }]
    }),
  )
}

import type { Endpoint } from '../endpoint'
import { toText } from '../html'
import { voteringsvedtakSchema } from '../schema/voteringsvedtak'
import type { VoteringsvedtakData } from '../types'

/** What one vote decided: the documented bridge from a vote to its vedtak. */
export const voteringsvedtak: Endpoint<
  { voteringId: number },
  typeof voteringsvedtakSchema,
  VoteringsvedtakData[]
> = {
  name: 'voteringsvedtak',
  root: 'voteringsvedtak_oversikt',
  params: ({ voteringId }) => ({ voteringid: String(voteringId) }),
  schema: voteringsvedtakSchema,
  take: ({ voteringsvedtak_liste: list }) => ({
    data: list.map(({ vedtak_nummer: nummer, vedtak_tekst: tekst }) => ({ nummer, tekst: toText(tekst) })),
  }),
}

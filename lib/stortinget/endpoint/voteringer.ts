import type { Endpoint } from '../endpoint'
import { toText } from '../html'
import { voteringerSchema } from '../schema/voteringer'
import type { VoteringData } from '../types'

/** The votes of a sak; there are none from before the sesjon 2011–2012. */
export const voteringer: Endpoint<{ sakId: number }, typeof voteringerSchema, VoteringData[]> = {
  name: 'voteringer',
  root: 'sak_votering_oversikt',
  params: ({ sakId }) => ({ sakid: String(sakId) }),
  schema: voteringerSchema,
  take: ({ sak_votering_liste: list }) => ({
    data: list.map((one) => ({
      id: one.votering_id,
      sakId: one.sak_id,
      tema: toText(one.votering_tema),
      for: one.antall_for,
      mot: one.antall_mot,
      ikkeTilStede: one.antall_ikke_tilstede,
      isVedtatt: one.vedtatt,
      tid: one.votering_tid,
      alternativId: one.alternativ_votering_id,
    })),
  }),
}

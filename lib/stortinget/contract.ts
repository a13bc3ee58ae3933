import { ask, nameOf, type Answer } from './endpoint'
import { alleKomiteer, komiteer } from './endpoint/komiteer'
import { sak } from './endpoint/sak'
import { saker } from './endpoint/saker'
import { sesjoner } from './endpoint/sesjoner'
import { stortingsvedtak } from './endpoint/stortingsvedtak'
import { voteringer } from './endpoint/voteringer'
import { voteringsvedtak } from './endpoint/voteringsvedtak'
import { StortingetFault } from './fault'
import type { AnswerSource } from './types'

interface Kept {
  question: string
  /** What is not as before; empty: everything is. */
  news: string[]
}

/**
 * Reads one answer of each kind and tells what nobody has seen before: new fields, new words, and shapes that cannot be read. It
 * needs one sak with a vote, which it finds among the requests of the sesjon.
 */
export async function checkContract(source: AnswerSource, sesjon: string): Promise<Kept[]> {
  const kept: Kept[] = []
  const hold = async <Data>(question: string, work: () => Promise<Answer<Data>>): Promise<Data | null> => {
    try {
      const { data, news } = await work()
      kept.push({ question, news })
      return data
    } catch (error) {
      if (!(error instanceof StortingetFault) || error.fault === 'STORTINGET_UTILGJENGELIG') throw error
      kept.push({ question, news: [error.message] })
      return null
    }
  }
  const named = (endpoint: string, params: Record<string, string> = {}) => nameOf({ endpoint, params })
  await hold(named('sesjoner'), () => ask(source, sesjoner, null))
  await hold(named('allekomiteer'), () => ask(source, alleKomiteer, null))
  await hold(named('komiteer', { sesjonid: sesjon }), () => ask(source, komiteer, { sesjon }))
  await hold(named('saker', { sesjonid: sesjon }), () => ask(source, saker, { sesjon }))
  const vedtak = await hold(named('stortingsvedtak', { sesjonid: sesjon }), () => ask(source, stortingsvedtak, { sesjon })) // prettier-ignore
  const sakId = vedtak?.find((one) => one.sakId !== null && one.typeKode === 'ANMOD')?.sakId ?? null
  if (sakId === null) return kept
  await hold(named('sak', { sakid: String(sakId) }), () => ask(source, sak, { sakId }))
  const votes = await hold(named('voteringer', { sakid: String(sakId) }), () => ask(source, voteringer, { sakId })) // prettier-ignore
  const voteringId = votes?.find(({ isVedtatt }) => isVedtatt)?.id
  if (voteringId !== undefined)
    await hold(named('voteringsvedtak', { voteringid: String(voteringId) }), () => ask(source, voteringsvedtak, { voteringId })) // prettier-ignore
  return kept
}

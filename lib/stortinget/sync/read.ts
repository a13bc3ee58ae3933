import { readVedtakType } from '@/lib/vedtak/rules'
import { ask, type Answer } from '../endpoint'
import { komiteer } from '../endpoint/komiteer'
import { saker } from '../endpoint/saker'
import { stortingsvedtak } from '../endpoint/stortingsvedtak'
import { StortingetFault } from '../fault'
import { requestTypes } from '../rules'
import type { AnswerSource, KomiteData, StortingsvedtakData } from '../types'
import type { Request, SesjonAnswers } from './types'

/** Asks for what the data say of a sesjon. All of it is read before anything is written. */
export async function readSesjon(source: AnswerSource, sesjon: string): Promise<SesjonAnswers> {
  const vedtak = await ask(source, stortingsvedtak, { sesjon })
  const sakList = await ask(source, saker, { sesjon })
  const named = await readKomiteer(source, sesjon)
  return {
    sesjon,
    komiteer: named.data,
    saker: sakList.data,
    vedtak: vedtak.data,
    news: [...vedtak.news, ...sakList.news, ...named.news, ...doubtful(vedtak.data)],
  }
}

/** The saker name their committee; a saved folder need not have the list of them. */
async function readKomiteer(source: AnswerSource, sesjon: string): Promise<Answer<KomiteData[]>> {
  try {
    return await ask(source, komiteer, { sesjon })
  } catch (error) {
    if (error instanceof StortingetFault && error.fault === 'STORTINGET_FIL_MANGLER')
      return { data: [], news: [] }
    throw error
  }
}

/** The requests among the decisions, each number once: by the Storting's type, or by its words where the data give no type. */
export function requestsOf(vedtak: readonly StortingsvedtakData[]): Request[] {
  const requests = vedtak.flatMap((one): Request[] => {
    const { nummer, typeKode, tekst } = one
    const isRequest = typeKode === null ? readVedtakType(tekst) !== null : requestTypes.some((type) => type === typeKode) // prettier-ignore
    return nummer !== null && isRequest ? [{ ...one, nummer }] : []
  })
  const first = new Map(requests.toReversed().map((one) => [one.nummer, one]))
  return [...first.values()].sort((a, b) => a.nummer - b.nummer)
}

/** What stands twice, or without a number: it is told of and not used. */
function doubtful(vedtak: readonly StortingsvedtakData[]): string[] {
  const numbers = vedtak.flatMap(({ nummer }) => nummer ?? [])
  const twice = [...new Set(numbers.filter((nummer, i) => numbers.indexOf(nummer) !== i))]
  const without = vedtak.filter(({ nummer, typeKode }) => nummer === null && requestTypes.some((type) => type === typeKode)) // prettier-ignore
  return [
    ...twice.map((nummer) => `stortingsvedtak: nr. ${nummer} står to ganger; det første er brukt`),
    ...without.map(({ id }) => `stortingsvedtak: ${id} er uten brukbart nummer, og er ikke brukt`),
  ]
}

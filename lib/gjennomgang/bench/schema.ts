import { z } from 'zod'
import { funngrupper } from '../../funn/types'
import { avgjorelser } from '../rules'
import type { Avgjorelse } from '../types'
import { nyhetSlag, type NyhetSlag } from './types'

/** «IKKE_UTKVITTERT» as it stands in an address. */
export const benchWord = (value: string) => value.toLowerCase().replaceAll('_', '-')
const wordsOf = <Value extends string>(values: readonly Value[]) => new Map(values.map((value) => [benchWord(value), value])) // prettier-ignore

const news = wordsOf<NyhetSlag>(nyhetSlag)
const decisions = wordsOf<Avgjorelse>(avgjorelser)
/** What a departement may claim, in the order it is chosen from. */
export const claims = ['ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET', 'DELVIS_FULGT_OPP', 'KOMMER_TILBAKE', 'ANNET'] as const // prettier-ignore

export const visningWords = ['nytt', 'alle'] as const
export const sorterWords = ['nr', 'departement', 'eldst', 'uenighet', 'frist'] as const

/** What is either asked for or not: «uenighet=1». */
export const flagNames = ['uenighet', 'passert', 'tidlig', 'uten', 'utledet', 'ulest', 'funn'] as const

const oneOf = <Value extends string>(words: Map<string, Value>) =>
  z
    .string()
    .transform((word) => words.get(word) ?? null)
    .nullable()
    .catch(null)
    .default(null)
const flag = z
  .union([z.literal('1'), z.literal(true)])
  .transform(() => true)
  .nullable()
  .catch(null)
  .default(null)
const matching = (pattern: RegExp) => z.string().regex(pattern).nullable().catch(null).default(null)

/** A word that means nothing counts as not asked for: a bench is always shown. */
const fields = {
  visning: z.enum(visningWords).catch('nytt').default('nytt'),
  q: z.string().trim().min(1).max(200).nullable().catch(null).default(null),
  nytt: oneOf(news),
  avgjort: z
    .string()
    .transform((word) => (word === 'ja' || word === 'nei' ? word : (decisions.get(word) ?? null)))
    .nullable()
    .catch(null)
    .default(null),
  dep: oneOf(wordsOf(claims)),
  departement: matching(/^[a-z0-9-]{1,60}$/),
  sesjon: matching(/^\d{4}-\d{4}$/),
  tildelt: z
    .union([z.literal('meg'), z.literal('ingen'), z.uuid()])
    .nullable()
    .catch(null)
    .default(null),
  uenighet: flag,
  passert: flag,
  tidlig: flag,
  uten: flag,
  utledet: flag,
  ulest: flag,
  funn: flag,
  gruppe: oneOf(wordsOf(funngrupper)),
  /** What is done with the units that are ticked. */
  gjor: z.enum(['avgjor', 'tildel']).catch('avgjor').default('avgjor'),
  sorter: z.enum(sorterWords).catch('nr').default('nr'),
  side: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
}

export const benchSchema = z.object(fields)
export type BenchFilter = z.infer<typeof benchSchema>

const unasked: BenchFilter = benchSchema.parse({})

/** The address of a list on the bench: only what is asked for stands in it. */
export function benchQuery(filter: Partial<BenchFilter>): string {
  const params = new URLSearchParams()
  for (const name of Object.keys(fields) as (keyof BenchFilter)[]) {
    const value = filter[name]
    if (value !== undefined && value !== null && value !== unasked[name]) params.set(name, wordInAddress(name, value)) // prettier-ignore
  }
  return params.size === 0 ? '' : `?${params}`
}

function wordInAddress(name: keyof BenchFilter, value: string | number | boolean): string {
  if (value === true) return '1'
  const isWord = name === 'nytt' || name === 'avgjort' || name === 'dep' || name === 'gruppe'
  return isWord ? benchWord(String(value)) : String(value)
}

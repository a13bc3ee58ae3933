import { z } from 'zod'

export const utvalgWords = [
  'alle',
  'mine',
  'uten-saksbehandler',
  'uten-tekst',
  'uten-departement',
  'i-fordeling',
  'i-overforing',
  'etter-apning',
] as const
export type Utvalg = (typeof utvalgWords)[number]

export const statusWords = {
  'ikke-pabegynt': 'IKKE_PABEGYNT',
  utkast: 'UTKAST',
  'til-godkjenning': 'TIL_GODKJENNING',
  klar: 'KLAR',
  publisert: 'PUBLISERT',
} as const
export type StatusWord = keyof typeof statusWords
export const allStatusWords = Object.keys(statusWords) as StatusWord[]

export const ifjorWords = {
  ny: null,
  apen: 'APEN',
  'anses-fulgt-opp': 'ANSES_FULGT_OPP',
  'foreslatt-opphevet': 'FORESLATT_OPPHEVET',
  avsluttet: 'AVSLUTTET',
} as const
export type IfjorWord = keyof typeof ifjorWords
export const allIfjorWords = Object.keys(ifjorWords) as IfjorWord[]

/** What the checks found in what is printed: anything, or of one group. */
export const funnWords = {
  ja: null,
  trykkfeil: 'TRYKKFEIL',
  'lukket-for-tidlig': 'LUKKET_FOR_TIDLIG',
  forsinket: 'FORSINKET',
  gjentakelse: 'GJENTAKELSE',
  avvik: 'AVVIK',
} as const
type FunnWord = keyof typeof funnWords
export const allFunnWords = Object.keys(funnWords) as FunnWord[]

export const fristWords = ['passert', 'dato', 'ingen'] as const
export const sorterWords = ['mine', 'frist', 'nummer', 'saksbehandler', 'status'] as const

/** Nobody, where somebody is asked for. */
const ingen = 'ingen'
const sesjon = /^\d{4}-\d{4}$/

/** A word that means nothing counts as not asked for: a list is always shown. */
const fields = {
  aar: z.string().regex(sesjon).nullable().catch(null).default(null),
  utvalg: z.enum(utvalgWords).catch('alle').default('alle'),
  status: z.enum(allStatusWords).nullable().catch(null).default(null),
  ifjor: z.enum(allIfjorWords).nullable().catch(null).default(null),
  frist: z.enum(fristWords).nullable().catch(null).default(null),
  funn: z.enum(allFunnWords).nullable().catch(null).default(null),
  departement: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable()
    .catch(null)
    .default(null),
  saksbehandler: z
    .union([z.literal(ingen), z.uuid()])
    .nullable()
    .catch(null)
    .default(null),
  sorter: z.enum(sorterWords).catch('mine').default('mine'),
  side: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
}

export const listSchema = z.object(fields)
export type ListFilter = z.infer<typeof listSchema>

const unasked: ListFilter = listSchema.parse({})

/** The address of a list: only what is asked for stands in it. */
export function listQuery(filter: Partial<ListFilter>): string {
  const params = new URLSearchParams()
  for (const name of Object.keys(fields) as (keyof ListFilter)[]) {
    const value = filter[name]
    if (value !== undefined && value !== null && value !== unasked[name]) params.set(name, String(value))
  }
  return params.size === 0 ? '' : `?${params}`
}

/** The address of the list that a number counts. */
export function workPath(filter: Partial<ListFilter>): string {
  return `/arbeid${listQuery({ ...filter, side: 1 })}`
}

import { z } from 'zod'

/** The words the address uses for the values of the register. The order is the order of the facets. */
export const tilstandWords = {
  apen: 'APEN',
  'foreslatt-opphevet': 'FORESLATT_OPPHEVET',
  'anses-fulgt-opp': 'ANSES_FULGT_OPP',
  avsluttet: 'AVSLUTTET',
} as const

export const depWords = {
  'kommer-tilbake': 'KOMMER_TILBAKE',
  'delvis-fulgt-opp': 'DELVIS_FULGT_OPP',
  'anses-fulgt-opp': 'ANSES_FULGT_OPP',
  'foreslatt-opphevet': 'FORESLATT_OPPHEVET',
  annet: 'ANNET',
  'ikke-rapportert': 'IKKE_RAPPORTERT',
  'rapport-mangler': 'RAPPORT_MANGLER',
} as const

export const kkkWords = {
  'ikke-vurdert': 'IKKE_VURDERT',
  'ikke-utkvittert': 'IKKE_UTKVITTERT',
  utkvittert: 'UTKVITTERT',
} as const

/** What kind of sak a vedtak was adopted in: the values of the database's function opphav_av. */
export const opphavWords = [
  'dokument-8',
  'melding',
  'proposisjon-l',
  'proposisjon-s',
  'trontale',
  'redegjorelse',
  'annet',
  'ukjent',
] as const
export type Opphav = (typeof opphavWords)[number]

/** What a document may tell of a vedtak; an account unless another is named. */
export const toldWords = [
  'redegjort',
  'vedtatt',
  'utkvittert',
  'ikke-utkvittert',
  'vurdert',
  'uttalt',
  'foreslatt-opphevet',
  'opphevet',
  'ikke-opphevet',
] as const
export type Told = (typeof toldWords)[number]

/** As a departement, a committee or a year: that the register does not know it. */
export const ukjent = 'ukjent'

export const fristWords = ['passert', 'dato', 'uten-dato', 'ingen'] as const
export const sortWords = ['nyeste', 'eldste', 'nummer', 'treff'] as const

export const maxPageSize = 200

const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .nullable()

/** «2024», or «ukjent». */
const year = z
  .string()
  .regex(/^(?:1[89]\d\d|20\d\d|ukjent)$/)
  .nullable()

/** Free text, without what a database cannot hold. */
const text = z
  .string()
  .transform((given) => given.replaceAll('\0', '').trim().slice(0, 200))
  .transform((given) => (given === '' ? null : given))
  .nullable()

function word<Word extends string>(words: Record<Word, unknown>) {
  return z.enum(Object.keys(words) as [Word, ...Word[]]).nullable()
}

const choices = {
  sesjon: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .nullable(),
  departement: slug,
  komite: slug,
  tilstand: word(tilstandWords),
  dep: word(depWords),
  kkk: word(kkkWords),
  /** Whose judgement it waits for: «kkk», the control committee, has not judged the newest account. */
  venter: z.literal('kkk').nullable(),
  frist: z.enum(fristWords).nullable(),
  /** The year of the first limit the Storting set. */
  fristar: year,
  uenighet: z.literal('ja').nullable(),
  opphav: z.enum(opphavWords).nullable(),
  /** The year the Storting adopted it. */
  vedtatt: year,
  nummer: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .nullable(),
  /** What a document of the register tells: «prop-1-s-2025-2026-hod», or «….ikke-utkvittert» (`toldIn`). */
  dokument: z
    .string()
    .regex(new RegExp(`^[a-z0-9-]{1,120}(?:\\.(?:${toldWords.join('|')}))?$`))
    .nullable(),
  /** Documents as cited, «Innst. 2 S (2024–2025)», several with semicolons: adopted in, or referred to. */
  sitat: text,
}

const fields = {
  q: text,
  ...choices,
  /** The day the list is of, as it was public then; null for today. Which days there are, `readPer` says. */
  per: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  sorter: z.enum(sortWords).nullable(),
  side: z.coerce.number().int().min(1).max(10_000).default(1),
  antall: z.coerce.number().int().min(1).max(maxPageSize).default(25),
}

export const filterSchema = z.object(fields)

/** The query of a list, as its address says it; null where nothing is asked. */
export type VedtakFilter = z.infer<typeof filterSchema>
export type FilterKey = Exclude<keyof typeof fields, 'per'>
/** What narrows the list by a value of the register: neither words nor order nor page. */
export type ChoiceKey = keyof typeof choices
export const choiceKeys = Object.keys(choices) as ChoiceKey[]

export type RawParams = Record<string, string | string[] | undefined>

const keys = Object.keys(fields) as (keyof typeof fields)[]

/**
 * Reads the parameters of an address. A value that means nothing is left out and named in `invalid`: a page
 * shows the list without it, the API refuses. Unknown parameters are nobody's business. Empty ones are unset. A day
 * that is none is nobody's either: whoever answers has refused it before (`askDay`).
 */
export function readFilter(raw: RawParams): { filter: VedtakFilter; invalid: FilterKey[] } {
  const invalid: FilterKey[] = []
  const entries = keys.map((key) => {
    const given = raw[key]
    const first = Array.isArray(given) ? given[0] : given
    const isText = key === 'q' || key === 'sitat'
    const text = isText ? first : first && foldWord(first)
    const unset = key === 'side' || key === 'antall' ? undefined : null
    const parsed = fields[key].safeParse(text === undefined || text === '' ? unset : text)
    if (parsed.success) return [key, parsed.data] as const
    if (key !== 'per') invalid.push(key)
    return [key, fields[key].parse(unset)] as const
  })
  return { filter: filterSchema.parse(Object.fromEntries(entries)), invalid }
}

/** The document of a choice, and what it tells of the vedtak. */
export function toldIn(dokument: string): { slug: string; told: Told } {
  const [slug = '', kind] = dokument.split('.')
  return { slug, told: toldWords.find((known) => known === kind) ?? 'redegjort' }
}

/** «APEN», «Åpen», «ANSES_FULGT_OPP» and «2024–2025» as the address writes them: the API's words fit too. */
function foldWord(text: string): string {
  const folded = text.trim().toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a')
  return folded.replace(/[\s_–−]+/g, '-')
}

/** The address of a list with its query, without what is unset: «/vedtak?tilstand=apen&side=2». */
export function filterQuery(filter: Partial<VedtakFilter>): string {
  const params = new URLSearchParams()
  for (const key of keys) {
    const value = filter[key]
    if (value === null || value === undefined) continue
    if (key === 'side' && value === 1) continue
    if (key === 'antall' && value === 25) continue
    params.set(key, String(value))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

import { readDato } from '../parse/citation/dato'

/** «1998-99» and «1999-2000» as the register writes a sesjon: «1998-1999». null: it is none. */
export function readSesjonId(text: string): string | null {
  const [, from = '', to = ''] = /^(\d{4})-(\d{2}|\d{4})$/.exec(text) ?? []
  const start = Number(from)
  const isNext = to.length === 4 ? Number(to) === start + 1 : Number(to) === (start + 1) % 100
  return from !== '' && isNext ? `${start}-${start + 1}` : null
}

/** A sesjon as the Storting's data name it: two digits at the end until 1998-99. */
export function toSesjonId(sesjon: string): string {
  const start = Number(sesjon.slice(0, 4))
  return start < 1999 ? `${start}-${String(start + 1).slice(2)}` : sesjon
}

/** The year one of the data's empty dates. */
const noDay = '0001-01-01'

/** The day of «2019-10-04T00:00:00»; null for an empty one, and for what is no date. */
export function dayOf(text: string): string | null {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(text.trim()) ?? []
  return day === noDay ? null : readDato(day)
}

/** «2025-05-20T15:21:38.527» without what comes after the seconds: the clock of Oslo, which tells no offset. */
export function momentOf(text: string): string | null {
  const [, moment = ''] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})/.exec(text.trim()) ?? []
  return dayOf(moment) === null ? null : moment
}

/** The number of a vedtak: «704», «704.», «nr. 704». null where it is none, or more than a number: «704 A», «1–60». */
export function numberOf(text: string): number | null {
  const [, digits = ''] = /^(?:vedtak\s*)?(?:nr\.?\s*)?(\d{1,6})\.?$/i.exec(text.trim()) ?? []
  return Number(digits) > 0 ? Number(digits) : null
}

/** An address anybody can follow: «//www.stortinget.no/…» and http become https; anything else is none. */
export function addressOf(text: string): string | null {
  const [, rest = ''] = /^(?:https?:)?(\/\/[^\s"<>]+)$/i.exec(text.trim()) ?? []
  return rest === '' ? null : `https:${rest}`
}

/** The page of a sak. */
export function sakAddress(sakId: number): string {
  return `https://www.stortinget.no/no/Saker-og-publikasjoner/Saker/Sak/?p=${sakId}`
}

/** What the data use to say; a word that is not among them is kept as it is, and told of. */
const known: Record<string, readonly string[]> = {
  'sak.status': ['varslet', 'mottatt', 'til_behandling', 'behandlet', 'trukket', 'bortfalt'],
  'sak.type': ['budsjett', 'lovsak', 'alminneligsak'],
  'sak.dokumentgruppe': [
    'proposisjon',
    'representantforslag',
    'grunnlovsforslag',
    'melding',
    'dokumentserien',
    'innstillingssaker',
    'redegjorelse',
    'redegjoerelse',
    'innberetning',
    'ikke_spesifisert',
  ],
  'stortingsvedtak.type': ['ANMOD', 'RO', 'BUDSJETT', 'GRUNNLOV', 'ANNET'],
}

export type Vocabulary = 'sak.status' | 'sak.type' | 'sak.dokumentgruppe' | 'stortingsvedtak.type'

/** The words of a list that nobody has seen there before, each once. */
export function strangers(of: Vocabulary, words: readonly (string | null)[]): string[] {
  const told = new Set(words.filter((word) => word !== null && known[of]?.includes(word) === false))
  return [...told].map((word) => `${of}: «${String(word)}» er et nytt ord`)
}

/** Requests to the government: what the register is about. */
export const requestTypes = ['ANMOD', 'RO'] as const

import { readDato, DATO } from '@/lib/parse/citation/dato'
import type { ParsedDocument } from '@/lib/parse/types'
import type { Sporsmal, Svarforslag } from '../types'

/** What must be known to see what is not. */
export interface Known {
  parsed: ParsedDocument
  text: string
  today: string
  /** What a person has answered; null: not asked, or not answered. */
  sesjon: string | null
  dato: string | null
  /** Whether the register knows the departement of the document, or somebody has named it. */
  hasDepartement: boolean
  /** Departementer that it may be from, by slug and the names they go by. */
  departementer: readonly { slug: string; names: readonly string[] }[]
  /** The days from which other accounts of the same sesjon are public. */
  yearDays: readonly string[]
}

const mostSuggestions = 4

/** What the document does not tell and the register cannot do without, each with what is likely. Pure. */
export function openQuestions(known: Known): Sporsmal[] {
  const { parsed, sesjon, dato, hasDepartement } = known
  const kind = parsed.kind
  const needsSesjon = kind === 'PROP_1_S' || kind === 'MELD_ST_ANMODNING' || kind === 'INNST'
  const own = parsed.document.sesjon ?? sesjon
  const questions: Sporsmal[] = []
  if (needsSesjon && own === null) questions.push({ slag: 'SESJON', forslag: suggestSesjoner(known.text) })
  if (kind === 'PROP_1_S' && !hasDepartement)
    questions.push({ slag: 'DEPARTEMENT', forslag: suggestDepartementer(known) })
  if (dato === null) questions.push({ slag: 'DATO', forslag: suggestDays(known, own) })
  return questions
}

/** The sesjoner that the document names most often. */
function suggestSesjoner(text: string): Svarforslag[] {
  const found = new Map<string, { count: number; at: number }>()
  for (const match of text.matchAll(/(?<!\d)(\d{4})\s?[–−-]\s?(\d{4})(?!\d)/gu)) {
    const [from, to] = [Number(match[1]), Number(match[2])]
    if (to !== from + 1) continue
    const held = found.get(`${from}-${to}`)
    found.set(`${from}-${to}`, { count: (held?.count ?? 0) + 1, at: held?.at ?? match.index })
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? 1 : -1))
    .slice(0, mostSuggestions)
    .map(([verdi, { at }]) => ({ verdi, linje: lineAt(text, at) }))
}

/** Days that stand at the beginning or the end, as documents have them; those that the register has for the year first. */
function suggestDays({ parsed, text, today, yearDays }: Known, sesjon: string | null): Svarforslag[] {
  const own = parsed.kind === 'REPRESENTANTFORSLAG' ? [parsed.document.dato] : []
  const first = [...yearDays, ...own].flatMap((day) => (day === null ? [] : [{ verdi: day, linje: null }]))
  const ends = [
    { from: 0, text: text.slice(0, 12_000) },
    { from: Math.max(12_000, text.length - 6_000), text: text.slice(Math.max(12_000, text.length - 6_000)) },
  ]
  const printed = ends.flatMap(({ from, text: part }) =>
    [...part.matchAll(new RegExp(DATO, 'giu'))].flatMap((match) => {
      const verdi = readDato(match[0].replace(/\s+/gu, ' '))
      return verdi === null ? [] : [{ verdi, linje: lineAt(text, from + match.index) }]
    }),
  )
  const likely = printed.filter(({ verdi }) => verdi <= today && isNear(verdi, sesjon))
  return [...new Map([...first, ...likely].map((one) => [one.verdi, one])).values()]
    .filter(({ verdi }) => verdi <= today)
    .slice(0, mostSuggestions)
}

/** A document becomes public in its sesjon, or in the months before it. */
function isNear(day: string, sesjon: string | null): boolean {
  return sesjon === null || (day >= `${sesjon.slice(0, 4)}-07-01` && day <= `${sesjon.slice(5)}-10-31`)
}

/** Those that the document names, in the order of print. */
function suggestDepartementer({ text, departementer }: Known): Svarforslag[] {
  const words = text.toLowerCase()
  const named = departementer.flatMap(({ slug, names }) => {
    const places = names.map((name) => words.indexOf(name.toLowerCase())).filter((at) => at >= 0)
    return places.length === 0 ? [] : [{ slug, at: Math.min(...places) }]
  })
  if (named.length === 0 && departementer.length === 1) return departementer.map(({ slug }) => ({ verdi: slug, linje: null })) // prettier-ignore
  return named
    .sort((a, b) => a.at - b.at)
    .slice(0, mostSuggestions)
    .map(({ slug, at }) => ({ verdi: slug, linje: lineAt(text, at) }))
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

import {
  depWords,
  filterQuery,
  fristWords,
  kkkWords,
  opphavWords,
  sortWords,
  tilstandWords,
  toldWords,
  type ChoiceKey,
} from '@/lib/vedtak/schema'

type Random = () => number

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!
}

/** What the register holds, to draw values from that hit something. */
export interface Held {
  sesjoner: string[]
  departementer: string[]
  titler: string[]
  dokumenter: string[]
}

/** Something to search for: a word, two, a phrase, a word left out, a misspelling, or what nobody wrote. */
function words(random: Random, { titler }: Held): string {
  const word = () => pick(random, pick(random, titler).split(/\s+/)) || 'helse'
  const title = pick(random, titler)
  switch (Math.floor(random() * 6)) {
    case 0:
      return `${word()} ${word()}`
    case 1:
      return `«${title.split(' ').slice(0, 2).join(' ')}»`
    case 2:
      return `${word()} -${word()}`
    case 3:
      return word().replace(/(?<=.{3})./u, '')
    case 4:
      return pick(random, ['utgreiing', 'ikkje', 'tannhelse', 'mål', 'xyzzy', '83', 'Innst. 2 S (2024–2025)'])
    default:
      return word()
  }
}

/** A filter drawn by chance over every parameter of a list, as the query of an address. */
export function drawQuery(random: Random, held: Held): string {
  const values = {
    sesjon: [...held.sesjoner, '1999-2000'],
    departement: [...held.departementer, 'ud', 'ukjent'],
    komite: ['helseoms', 'kontroll', 'ukjent'],
    tilstand: Object.keys(tilstandWords),
    dep: Object.keys(depWords),
    kkk: Object.keys(kkkWords),
    frist: fristWords,
    uenighet: ['ja'],
    venter: ['kkk'],
    fristar: ['2022', '2024', '2025', 'ukjent'],
    opphav: opphavWords,
    vedtatt: ['2018', '2022', '2024', '2025', 'ukjent'],
    nummer: ['82', '83', '915', '1'],
    dokument: held.dokumenter.flatMap((slug) => [slug, ...toldWords.map((told) => `${slug}.${told}`)]),
    sitat: ['Innst. 2 S (2024–2025)', 'Meld. St. 9 (2023–2024); Innst. 40 S (2024–2025)'],
  } satisfies Record<ChoiceKey, readonly string[]>
  const keys = Object.keys(values) as (keyof typeof values)[]
  const chosen: Record<string, string> = {}
  for (let left = Math.floor(random() * 4); left > 0; left -= 1) {
    const key = pick(random, keys)
    chosen[key] = pick(random, values[key])
  }
  if (random() < 0.45) chosen.q = words(random, held)
  if (random() < 0.2) chosen.sorter = pick(random, sortWords)
  if (random() < 0.15) chosen.per = pick(random, ['2024-12-31', '2025-06-30', '2025-10-15'])
  return filterQuery(chosen)
}

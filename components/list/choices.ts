import type { Facet, FacetCount } from '@/lib/vedtak/list/queries'
import type { DepartementItem } from '@/lib/departement/queries'
import type { KomiteItem } from '@/lib/komite/queries'
import type { LocalName } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import type { Tilstand } from '@/lib/register/view'
import {
  depWords,
  fristWords,
  kkkWords,
  opphavWords,
  tilstandWords,
  ukjent,
  type ChoiceKey,
  type Opphav,
  type VedtakFilter,
} from '@/lib/vedtak/schema'
import type { FacetChoice, FacetGroup } from './facets'

/** The texts of the facets, handed in by the page: this file knows no language. */
export interface FacetTexts {
  group: (name: ChoiceKey | 'q') => string
  named: (one: LocalName) => string
  tilstand: (value: Tilstand) => string
  dep: (value: (typeof depWords)[keyof typeof depWords]) => string
  kkk: (value: (typeof kkkWords)[keyof typeof kkkWords]) => string
  frist: (value: (typeof fristWords)[number]) => string
  opphav: (value: Opphav) => string
  /** What a document tells: «Prop. 1 S (2025–2026), ikke utkvittert». */
  dokument: (value: string) => string
  uenighet: string
  venter: string
  unknown: string
}

interface Register {
  counts: FacetCount[]
  departementer: DepartementItem[]
  komiteer: KomiteItem[]
}

type Choose = ReturnType<typeof chooser>

function chooser(filter: VedtakFilter, counts: FacetCount[]) {
  const byKey = new Map(counts.map(({ facet, value, antall }) => [`${facet}/${value}`, antall]))
  const count = (facet: Facet, value: string) => byKey.get(`${facet}/${value}`) ?? 0
  /** Following a chosen one takes it away again. `counted`: what the database calls the value. */
  const choice = <Key extends ChoiceKey & Facet>(
    key: Key,
    value: NonNullable<VedtakFilter[Key]>,
    { label, counted = value }: { label: string; counted?: string },
  ): FacetChoice => {
    const chosen = filter[key] === value
    return { value, label, chosen, count: count(key, counted), filter: { [key]: chosen ? null : value } }
  }
  return { count, choice }
}

/** Every facet with its choices. */
export function facetGroups(filter: VedtakFilter, register: Register, texts: FacetTexts): FacetGroup[] {
  const choose = chooser(filter, register.counts)
  return [...answerGroups(choose, texts), ...originGroups(choose, { filter, register, texts })]
    .filter(({ choices }) => choices.length > 0)
    .map((group) => ({ ...group, name: texts.group(group.key) }))
}

type Group = Omit<FacetGroup, 'name'>

/** The words of an address with the values they stand for. */
function entriesOf<Word extends string, Value>(words: Record<Word, Value>): [Word, Value][] {
  return Object.entries(words) as [Word, Value][]
}

/** How it stands, and what the parties say. */
function answerGroups({ choice, count }: Choose, texts: FacetTexts): Group[] {
  return [
    {
      key: 'tilstand',
      choices: entriesOf(tilstandWords).map(([word, value]) => ({
        ...choice('tilstand', word, { label: texts.tilstand(value), counted: value }),
        tilstand: value,
      })),
    },
    {
      key: 'frist',
      choices: fristWords.map((word) => ({
        ...choice('frist', word, { label: texts.frist(word) }),
        count: word === 'passert' ? count('passert', 'ja') : count('frist', word),
      })),
    },
    {
      key: 'dep',
      choices: entriesOf(depWords).map(([word, value]) =>
        choice('dep', word, { label: texts.dep(value), counted: value }),
      ),
    },
    {
      key: 'kkk',
      choices: entriesOf(kkkWords).map(([word, value]) =>
        choice('kkk', word, { label: texts.kkk(value), counted: value }),
      ),
    },
    { key: 'venter', choices: [choice('venter', 'kkk', { label: texts.venter })] },
    { key: 'uenighet', choices: [choice('uenighet', 'ja', { label: texts.uenighet })] },
  ]
}

interface Origin {
  filter: VedtakFilter
  register: Register
  texts: FacetTexts
}

/** Whose it is, and where it comes from. What the register does not know is a choice too, where there is any. */
function originGroups({ choice, count }: Choose, { filter, register, texts }: Origin): Group[] {
  const unknown = (key: 'departement' | 'komite'): FacetChoice[] =>
    count(key, ukjent) > 0 || filter[key] === ukjent ? [choice(key, ukjent, { label: texts.unknown })] : []
  const sesjoner = register.counts.filter(({ facet }) => facet === 'sesjon').map(({ value }) => value)
  return [
    {
      key: 'departement',
      choices: register.departementer
        .filter(({ lest, slug }) => lest || filter.departement === slug)
        .map((one) => choice('departement', one.slug, { label: texts.named(one) }))
        .concat(unknown('departement')),
    },
    {
      key: 'opphav',
      choices: opphavWords.map((word) => choice('opphav', word, { label: texts.opphav(word) })),
    },
    {
      key: 'sesjon',
      choices: sesjoner
        .toSorted()
        .toReversed()
        .map((sesjon) => choice('sesjon', sesjon, { label: formatSesjon(sesjon) })),
    },
    {
      key: 'komite',
      choices: register.komiteer
        .filter(({ vedtak, slug }) => vedtak > 0 || filter.komite === slug)
        .map((one) => choice('komite', one.slug, { label: texts.named(one) }))
        .concat(unknown('komite')),
    },
  ]
}

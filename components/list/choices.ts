import type { Facet, FacetCount } from '@/lib/vedtak/list/queries'
import type { DepartementItem } from '@/lib/departement/queries'
import type { KomiteItem } from '@/lib/komite/queries'
import { formatSesjon } from '@/lib/format/sesjon'
import type { Tilstand } from '@/lib/register/view'
import { depWords, fristWords, kkkWords, tilstandWords, type VedtakFilter } from '@/lib/vedtak/schema'
import type { FacetChoice, FacetGroup } from './facets'
import type { Chip } from './chips'

/** The texts of the facets, handed in by the page: this file knows no language. */
export interface FacetTexts {
  group: (
    name: 'tilstand' | 'dep' | 'kkk' | 'frist' | 'departement' | 'sesjon' | 'komite' | 'uenighet' | 'q',
  ) => string
  tilstand: (value: Tilstand) => string
  dep: (value: (typeof depWords)[keyof typeof depWords]) => string
  kkk: (value: (typeof kkkWords)[keyof typeof kkkWords]) => string
  frist: (value: (typeof fristWords)[number]) => string
  uenighet: string
}

interface Register {
  counts: FacetCount[]
  departementer: DepartementItem[]
  komiteer: KomiteItem[]
}

type Entries<Words extends Record<string, string>> = [keyof Words & string, Words[keyof Words]][]

function counter(counts: FacetCount[]) {
  const byKey = new Map(counts.map(({ facet, value, antall }) => [`${facet}/${value}`, antall]))
  return (facet: Facet, value: string) => byKey.get(`${facet}/${value}`) ?? 0
}

/** Every facet with its choices; following a chosen one takes it away again. */
export function facetGroups(filter: VedtakFilter, register: Register, texts: FacetTexts): FacetGroup[] {
  const count = counter(register.counts)
  const choice = <Key extends keyof VedtakFilter>(
    key: Key,
    value: NonNullable<VedtakFilter[Key]>,
    rest: Pick<FacetChoice, 'label' | 'count'> & { tilstand?: Tilstand },
  ): FacetChoice => {
    const chosen = filter[key] === value
    return { value: String(value), chosen, filter: { [key]: chosen ? null : value }, ...rest }
  }
  const sesjoner = register.counts.filter(({ facet }) => facet === 'sesjon').map(({ value }) => value)
  return [
    {
      name: texts.group('tilstand'),
      choices: (Object.entries(tilstandWords) as Entries<typeof tilstandWords>).map(([word, value]) =>
        choice('tilstand', word, {
          label: texts.tilstand(value),
          count: count('tilstand', value),
          tilstand: value,
        }),
      ),
    },
    {
      name: texts.group('frist'),
      choices: fristWords.map((word) =>
        choice('frist', word, {
          label: texts.frist(word),
          count: word === 'passert' ? count('passert', 'ja') : count('frist', word),
        }),
      ),
    },
    {
      name: texts.group('dep'),
      choices: (Object.entries(depWords) as Entries<typeof depWords>).map(([word, value]) =>
        choice('dep', word, { label: texts.dep(value), count: count('dep', value) }),
      ),
    },
    {
      name: texts.group('kkk'),
      choices: (Object.entries(kkkWords) as Entries<typeof kkkWords>).map(([word, value]) =>
        choice('kkk', word, { label: texts.kkk(value), count: count('kkk', value) }),
      ),
    },
    {
      name: texts.group('uenighet'),
      choices: [choice('uenighet', 'ja', { label: texts.uenighet, count: count('uenighet', 'ja') })],
    },
    {
      name: texts.group('departement'),
      choices: register.departementer
        .filter(({ lest, slug }) => lest || filter.departement === slug)
        .map(({ slug, navn }) =>
          choice('departement', slug, { label: navn, count: count('departement', slug) }),
        ),
    },
    {
      name: texts.group('sesjon'),
      choices: sesjoner
        .toSorted()
        .toReversed()
        .map((sesjon) =>
          choice('sesjon', sesjon, { label: formatSesjon(sesjon), count: count('sesjon', sesjon) }),
        ),
    },
    {
      name: texts.group('komite'),
      choices: register.komiteer
        .filter(({ vedtak, slug }) => vedtak > 0 || filter.komite === slug)
        .map(({ slug, navn }) => choice('komite', slug, { label: navn, count: count('komite', slug) })),
    },
  ].filter(({ choices }) => choices.length > 0)
}

/** The chosen values in words, with what the filter is without each. */
export function chosenChips(filter: VedtakFilter, groups: FacetGroup[], texts: FacetTexts): Chip[] {
  const search =
    filter.q === null ? [] : [{ label: `${texts.group('q')}: ${filter.q}`, without: { q: null } }]
  const chosen = groups.flatMap(({ name, choices }) =>
    choices
      .filter((choice) => choice.chosen)
      .map(({ label, filter: without }) => ({ label: `${name}: ${label}`, without })),
  )
  return [...search, ...chosen]
}

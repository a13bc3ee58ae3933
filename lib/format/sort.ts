import { perLanguage, type Language } from './language'

/** Norwegian order: æ, ø, å last, «Aa» as «Å», and 9 before 10. English pages sort English names. */
const collators = perLanguage((tag) => new Intl.Collator(tag, { numeric: true }))

/** Names in the order of the language. Postgres gives Norwegian ones the same with COLLATE "nb-NO-x-icu". */
export function sortByName<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  language: Language = 'nb',
): Item[] {
  const { compare } = collators(language)
  return items.toSorted((a, b) => compare(nameOf(a), nameOf(b)))
}

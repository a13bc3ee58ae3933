import type { Language } from './language'
import { sortByName } from './sort'

/** What something is called: `navn` is bokmål. No English name: it stays Norwegian. */
export interface LocalName {
  navn: string
  nynorsk: string
  engelsk: string | null
}

/** The name in the language of the page. */
export function nameIn({ navn, nynorsk, engelsk }: LocalName, language: Language): string {
  if (language === 'en') return engelsk ?? navn
  return language === 'nn' ? nynorsk : navn
}

/** The language `nameIn` answers in, where it is not the page's own. */
export function nameLang({ engelsk }: LocalName, language: Language): 'nb' | undefined {
  return language === 'en' && engelsk === null ? 'nb' : undefined
}

/** In the order of the names that the page shows. */
export function sortNamed<Item extends LocalName>(items: readonly Item[], language: Language): Item[] {
  return sortByName(items, (item) => nameIn(item, language), language)
}

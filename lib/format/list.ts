import { perLanguage, type Language } from './language'

const lists = perLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))

/** «a, b og c». */
export function formatList(items: readonly string[], language: Language = 'nb'): string {
  return lists(language).format(items)
}

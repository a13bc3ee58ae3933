import { synonymsOf } from './synonyms'
import type { SearchWords } from './types'

/**
 * The words as Postgres' `to_tsquery('norwegian', …)` takes them: all must match, each in either written form, the
 * last one also as the beginning of a longer word («barnevern» finds «barnevernsinstitusjoner»). Null when there
 * is nothing to look for. Every term is quoted, so nothing typed can become an operator.
 */
export function toTsquery({ words, phrases, excluded }: SearchWords): string | null {
  const wanted = [
    ...phrases.map(phrase),
    ...words.map((word, index) => eitherForm(word, index === words.length - 1)),
  ].filter((term) => term !== '')
  if (wanted.length === 0) return null
  return [...wanted, ...excluded.map((word) => `!${quote(word)}`)].join(' & ')
}

function eitherForm(word: string, isLast: boolean): string {
  const forms = [quote(word) + (isLast ? ':*' : ''), ...synonymsOf(word).map(phrase)]
  return forms.length > 1 ? `(${forms.join(' | ')})` : (forms[0] ?? '')
}

function phrase(text: string): string {
  const parts = text.split(/\s+/u).filter((part) => part !== '')
  return parts.length > 1 ? `(${parts.map(quote).join(' <-> ')})` : parts.map(quote).join('')
}

function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

import { routing, type Locale } from './routing'

/** The public address of a page in a language: «/vedtak» in bokmål, «/nn/vedtak» in nynorsk. */
export function localePath(locale: Locale, path: string): string {
  if (locale === routing.defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

import type { Route } from 'next'
import { routing, type Locale } from './routing'

/** The public address of a page in a language: «/vedtak» in bokmål, «/nn/vedtak» in nynorsk. */
export function localePath(locale: Locale, path: string): Route {
  if (locale === routing.defaultLocale) return path as Route
  return (path === '/' ? `/${locale}` : `/${locale}${path}`) as Route
}

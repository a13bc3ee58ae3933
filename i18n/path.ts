import type { Route } from 'next'
import { routing, type Locale } from './routing'

/** The public address of a page in a language: «/vedtak» in bokmål, «/nn/vedtak» in nynorsk. */
export function localePath(locale: Locale, path: string): Route {
  if (locale === routing.defaultLocale) return path as Route
  return (path === '/' ? `/${locale}` : `/${locale}${path}`) as Route
}

/** The address with its query as it was given; what `searchParams` of a page holds. */
export function withQuery(path: string, raw: Record<string, string | string[] | undefined>): string {
  const params = new URLSearchParams()
  for (const [name, given] of Object.entries(raw)) {
    for (const value of given === undefined ? [] : [given].flat()) params.append(name, value)
  }
  return params.size === 0 ? path : `${path}?${params}`
}

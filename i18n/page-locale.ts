import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import { routing, type Locale } from './routing'

/**
 * The language of a page, told to next-intl so that the page can be cached. An unknown first segment
 * («/tull.txt») lands in `[locale]` too: it is read as bokmål, and the layout shows the not-found page.
 */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  const known = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale
  setRequestLocale(known)
  return known
}

import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { catalogues } from './catalogues'
import { routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  return {
    locale,
    messages: catalogues[locale],
    timeZone: 'Europe/Oslo',
    // A missing text must stop the page, not print its key.
    onError(error) {
      throw error
    },
  }
})

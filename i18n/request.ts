import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import en from '@/messages/en.json'
import nb from '@/messages/nb.json'
import nn from '@/messages/nn.json'
import { routing } from './routing'

const catalogues = { nb, nn, en }

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

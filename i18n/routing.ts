import { defineRouting } from 'next-intl/routing'
import type nb from '../messages/nb.json'

/** Bokmål has no prefix. Neither cookie nor browser header decides: the address alone says the language. */
export const routing = defineRouting({
  locales: ['nb', 'nn', 'en'],
  defaultLocale: 'nb',
  localePrefix: 'as-needed',
  localeCookie: false,
  localeDetection: false,
  alternateLinks: false,
})

export type Locale = (typeof routing.locales)[number]

/** Bokmål decides which texts exist: a key or an argument it does not have is refused by the compiler. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof nb
  }
}

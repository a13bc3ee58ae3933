import { createTranslator } from 'use-intl/core'
import { catalogues } from '@/i18n/catalogues'
import type { Locale } from '@/i18n/routing'
import { PLAIN_PAGE_POLICY, plainPage } from '@/lib/http/plain-page.mjs'

/** What somebody is told who must wait: «Vent 12 sekunder, og prøv igjen. Ingenting er endret.» */
export function waitText(seconds: number, locale: Locale = 'nb'): string {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: 'sikkerhet' })
  return t('wait', { seconds })
}

/** 429 as a page that can be read without anything else, with the time to wait also for programs. */
export function tooManyRequests(seconds: number, locale: Locale = 'nb'): Response {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: 'sikkerhet' })
  const { toFront } = catalogues[locale].failure
  const page = plainPage(locale, { title: t('tooMany'), lead: waitText(seconds, locale), toFront })
  return new Response(page, {
    status: 429,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PLAIN_PAGE_POLICY,
      'cache-control': 'no-store',
      'retry-after': String(seconds),
    },
  })
}

import type { ReactNode } from 'react'
import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { pageLocale } from '@/i18n/page-locale'
import { routing } from '@/i18n/routing'
import '../globals.css'

/** Nothing is rendered at build time: the register is read on the first request and cached then. */
export function generateStaticParams() {
  return []
}

export default async function RootLayout({
  children,
  params,
}: LayoutProps<'/[locale]'> & { children: ReactNode }) {
  const known = hasLocale(routing.locales, (await params).locale)
  const locale = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: 'site' })
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <meta name="description" content={t('description')} />
        {/* Before the first paint, or a reader who chose dark on a light system sees a white flash. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/oppfulgt.js" />
      </head>
      <body>
        <a className="ds-skip-link" href="#innhold">
          {t('skip')}
        </a>
        <SiteHeader />
        <main id="innhold" tabIndex={-1}>
          {known ? children : <NotFoundPage />}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}

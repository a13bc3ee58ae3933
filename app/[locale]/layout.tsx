import type { ReactNode } from 'react'
import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
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
  const { locale: segment } = await params
  const known = hasLocale(routing.locales, segment)
  const locale = await pageLocale(params)
  const failure = await getTranslations({ locale, namespace: 'failure' })
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {/* Before the first paint, or a reader who chose dark on a light system sees a white flash. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/oppfulgt.js" />
      </head>
      {/* The error page runs in the browser, where no catalogue is: it finds its words here. */}
      <body
        data-error-title={failure('title')}
        data-error-lead={failure('lead')}
        data-error-front={failure('toFront')}
        data-error-reference={failure('reference')}
      >
        {known ? children : <NotFoundPage path={`/${segment}`} />}
      </body>
    </html>
  )
}

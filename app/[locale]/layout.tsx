import type { ReactNode } from 'react'
import { hasLocale } from 'next-intl'
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
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {/* Before the first paint, or a reader who chose dark on a light system sees a white flash. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/oppfulgt.js" />
      </head>
      <body>{known ? children : <NotFoundPage path={`/${segment}`} />}</body>
    </html>
  )
}

import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { DayNotice } from '@/components/per/day-notice'
import { onPageDay, pageDay } from '@/i18n/page-day'
import { localePath } from '@/i18n/path'
import { routing } from '@/i18n/routing'
import { publicUrl } from '@/lib/env'
import { withoutDay } from '@/lib/format/day-address'
import { PrintFoot } from './print-foot'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { StatusMark } from './status-mark'

interface PageFrameProps {
  title: string
  /** Of a title that is somebody's words: they may be in another language than the page. */
  titleLang?: string
  /** The page's own address without language, with its query: «/vedtak?tilstand=apen». */
  path: string
  /** The address to be known by, where the same page answers to several. */
  canonical?: string
  /** What the page is, in a sentence, for search engines and shared links. */
  description?: string
  /** Cached pages carry no framework script; lists, which read their address, do. */
  scriptFree?: boolean
  /** Set on pages that only say why there is nothing to see. */
  status?: 400 | 404 | 503
  children: ReactNode
}

/**
 * What stands around every page. Not in the layout: a cached page's layout does not know its address, and the
 * menu and the language links need it.
 */
export function PageFrame({ title, path, canonical = path, status, children, ...head }: PageFrameProps) {
  const t = useTranslations('site')
  // The page of a past day is found through today's, which is the one to be known by.
  const own = onPageDay(path)
  return (
    <>
      <PageHead title={title} {...head} />
      {status ? <StatusMark status={status} /> : <Addresses path={withoutDay(canonical)} />}
      {pageDay() === null || status ? null : <meta name="robots" content="noindex" />}
      <a className="ds-skip-link" href="#innhold">
        {t('skip')}
      </a>
      <SiteHeader path={own} />
      <main id="innhold" tabIndex={-1}>
        <DayNotice path={path} />
        {children}
        <PrintFoot path={onPageDay(canonical)} kept={head.scriptFree ?? true} />
      </main>
      <SiteFooter />
    </>
  )
}

type PageHeadProps = Pick<PageFrameProps, 'title' | 'titleLang' | 'description' | 'scriptFree'>

/** What the page says of itself in `<head>`; React lifts it there. */
function PageHead({ title, titleLang, description, scriptFree = true }: PageHeadProps) {
  const t = useTranslations('site')
  return (
    <>
      <title lang={titleLang}>{title === t('name') ? title : `${title} – ${t('name')}`}</title>
      <meta name="description" content={description ?? t('description')} />
      {scriptFree ? <meta name="x-js" content="none" /> : null}
    </>
  )
}

/** Which address the page is known by, and where it stands in the other languages. */
function Addresses({ path }: { path: string }) {
  const locale = useLocale()
  return (
    <>
      <link rel="canonical" href={publicUrl(localePath(locale, path))} />
      {routing.locales.map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={publicUrl(localePath(other, path))} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={publicUrl(localePath(routing.defaultLocale, path))} />
    </>
  )
}

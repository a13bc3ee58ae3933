import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { SearchForm } from '@/components/ui/search-form'
import { PageFrame } from './page-frame'

interface NotFoundPageProps {
  /** The address that was asked for, without language. */
  path: string
  title?: string
  lead?: string
  query?: string
}

/** A readable page with a true 404: what was not found, and the search that most likely helps. */
export function NotFoundPage({ path, title, lead, query }: NotFoundPageProps) {
  const t = useTranslations('notFound')
  const heading = title ?? t('title')
  return (
    <PageFrame title={heading} path={path} status={404}>
      <div className="frame">
        <div className="page-head">
          <h1>{heading}</h1>
          <p className="lead">{lead ?? t('lead')}</p>
        </div>
        <SearchForm id="q-404" query={query} />
        <p className="link-row">
          <AppLink href="/">{t('toFront')}</AppLink>
          <AppLink href="/vedtak">{t('toList')}</AppLink>
        </p>
      </div>
    </PageFrame>
  )
}

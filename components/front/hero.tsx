import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { SearchForm } from '@/components/ui/search-form'
import { CircleLegend } from '@/components/vedtak/circle-legend'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import type { VedtakLink } from '@/lib/register/view'

/** The search, the biggest thing on the page, with examples that are real. */
export function Hero({ example }: { example: VedtakLink | null }) {
  const t = useTranslations('front')
  const search = useTranslations('search')
  return (
    <div className="hero">
      <div className="frame hero-grid">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <SearchForm id="q" size="large" />
          {example ? (
            <p className="search-examples">
              <span>{search('example')}</span>
              <AppLink href={vedtakPath(example)}>{formatVedtak(example)}</AppLink>
              <AppLink href={`/sok?q=vedtak+${example.nummer}`} lang="nb">
                {search('exampleNumber', { number: String(example.nummer) })}
              </AppLink>
              <AppLink href={`/sok?q=${search('exampleWord')}`} lang="nb">
                {search('exampleWord')}
              </AppLink>
            </p>
          ) : null}
        </div>
        <CircleLegend />
      </div>
    </div>
  )
}

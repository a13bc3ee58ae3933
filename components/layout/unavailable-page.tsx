import { useTranslations } from 'next-intl'
import { PageFrame } from './page-frame'

/** Shown, with a true 503 that is never cached, when the database does not answer. */
export function UnavailablePage({ path, reference }: { path: string; reference: string }) {
  const t = useTranslations('unavailable')
  const failure = useTranslations('failure')
  return (
    <PageFrame title={t('title')} path={path} status={503}>
      <div className="frame">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <p className="muted small">
            {failure('reference')}: {reference}
          </p>
        </div>
      </div>
    </PageFrame>
  )
}

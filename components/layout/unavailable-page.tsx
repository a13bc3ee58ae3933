import { useTranslations } from 'next-intl'
import { PageHead } from './page-head'
import { StatusMark } from './status-mark'

/** Shown, with a true 503 that is never cached, when the database does not answer. */
export function UnavailablePage() {
  const t = useTranslations('unavailable')
  return (
    <>
      <PageHead title={t('title')} />
      <StatusMark status={503} />
      <div className="frame">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
      </div>
    </>
  )
}

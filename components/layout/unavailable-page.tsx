import { useTranslations } from 'next-intl'
import { ScriptFree, StatusMark } from './page-marks'

/** Shown, with a true 503 that is never cached, when the database does not answer. */
export function UnavailablePage() {
  const t = useTranslations('unavailable')
  return (
    <>
      <ScriptFree />
      <StatusMark status={503} />
      <title>{`${t('title')} – Oppfulgt`}</title>
      <div className="frame">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
      </div>
    </>
  )
}

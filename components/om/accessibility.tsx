import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { env } from '@/lib/env'
import { formatDay } from '@/lib/format/date'

/** When `docs/tilgjengelighet.md` was last gone through. */
const testedOn = '2026-11-22'

/** What was tested and when, where the statement of the owner stands, and how to tell what does not work. */
export function Accessibility() {
  const t = useTranslations('tilgjengelighet')
  const nav = useTranslations('nav')
  const locale = useLocale()
  return (
    <>
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
      <div className="frame prose">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <section>
          <h2>{t('testedTitle')}</h2>
          <p>{t('testedOn', { date: formatDay(testedOn, locale) })}</p>
          <ul className="bullets">
            <li>{t('tested1')}</li>
            <li>{t('tested2')}</li>
            <li>{t('tested3')}</li>
            <li>{t('tested4')}</li>
          </ul>
          <p>{t('untested')}</p>
        </section>
        <section>
          <h2>{t('statementTitle')}</h2>
          <Statement />
        </section>
        <section>
          <h2>{t('reportTitle')}</h2>
          <p>{t('report')}</p>
        </section>
      </div>
    </>
  )
}

function Statement() {
  const t = useTranslations('tilgjengelighet')
  const address = env().TILGJENGELIGHETSERKLAERING_URL
  if (address === undefined) return <p>{t('statementMissing')}</p>
  return (
    <>
      <p>{t('statementText')}</p>
      <p>
        <a href={address}>{t('statementLink')}</a>
      </p>
    </>
  )
}

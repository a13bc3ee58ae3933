import { getTranslations } from 'next-intl/server'
import { PortalPage } from '@/components/layout/portal-page'
import { LetterTable } from '@/components/mail/letter-table'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { listOpenLetters } from '@/lib/mail/decision/queries'
import { administratorRole } from '@/lib/user/policy'

const path = '/admin/post'

/** Letters to the administrator's side that did not come, or perhaps not. */
export default async function LettersPage({ params }: PageProps<'/[locale]/admin/post'>) {
  const viewer = await requireViewer()
  await pageLocale(params)
  if (administratorRole(viewer) === null) return <Refused viewer={viewer} path={path} status={403} />
  const [t, { letters, count }] = await Promise.all([getTranslations('brev'), listOpenLetters(viewer.side)])
  return (
    <PortalPage title={t('title')} lead={t('lead')} path={path} viewer={viewer}>
      <p data-andre-tall="">{t('total', { count })}</p>
      {letters.length > 0 ? <LetterTable letters={letters} /> : null}
      {letters.length < count ? (
        <p className="muted" data-andre-tall="">
          {t('first', { count: letters.length })}
        </p>
      ) : null}
    </PortalPage>
  )
}

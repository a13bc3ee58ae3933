import { getTranslations } from 'next-intl/server'
import { PortalPage } from '@/components/layout/portal-page'
import { AppLink } from '@/components/ui/app-link'
import { VarslingChoice } from '@/components/varsel/choice'
import { NoticeList } from '@/components/varsel/notice-list'
import { withQuery } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { findOwnNotices } from '@/lib/varsel/notice/queries'
import { noticePageSchema } from '@/lib/varsel/schema'

const path = '/arbeid/varsler'

/** What the viewer has been told, and how they want to be told. */
export default async function NoticesPage({ params, searchParams }: PageProps<'/[locale]/arbeid/varsler'>) {
  const viewer = await requireViewer()
  const language = await pageLocale(params)
  const { side } = noticePageSchema.parse(await searchParams)
  const [t, { notices, isLast, varsling }] = await Promise.all([
    getTranslations('varsler'),
    findOwnNotices({ viewer, language, now: now(), page: side }),
  ])
  return (
    <PortalPage
      title={t('title')}
      lead={t('lead')}
      path={withQuery(path, side === 1 ? {} : { side: String(side) })}
      viewer={viewer}
      hasParts
    >
      <section aria-labelledby="siste">
        <h2 id="siste">{t('latest')}</h2>
        {notices.length === 0 ? (
          <p>{t(side === 1 ? 'none' : 'noneHere')}</p>
        ) : (
          <NoticeList notices={notices} />
        )}
        {side > 1 || !isLast ? (
          <p className="link-row">
            {side > 1 ? (
              <AppLink href={withQuery(path, side === 2 ? {} : { side: String(side - 1) })}>
                {t('newer')}
              </AppLink>
            ) : null}
            {isLast ? null : (
              <AppLink href={withQuery(path, { side: String(side + 1) })}>{t('older')}</AppLink>
            )}
          </p>
        ) : null}
      </section>
      {viewer.roles.length === 0 ? null : (
        <section aria-labelledby="brev">
          <h2 id="brev">{t('choice.title')}</h2>
          <VarslingChoice chosen={varsling} />
        </section>
      )}
    </PortalPage>
  )
}

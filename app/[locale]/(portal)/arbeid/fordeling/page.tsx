import { getTranslations } from 'next-intl/server'
import { departementChoices } from '@/components/ansvar/fields'
import { Inbox } from '@/components/ansvar/inbox'
import { NumberSeriesView } from '@/components/ansvar/number-series'
import { ToDistribute } from '@/components/ansvar/distribute'
import { ToldByStortinget } from '@/components/ansvar/told-by-stortinget'
import { PortalPage } from '@/components/layout/portal-page'
import { AppLink } from '@/components/ui/app-link'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { listInbox, listToDistribute } from '@/lib/ansvar/fordeling/queries'
import { listNumberSeries } from '@/lib/ansvar/registrering/queries'
import { listToldByStortinget } from '@/lib/ansvar/stortinget/queries'
import { requireViewer } from '@/lib/auth/session'
import { today } from '@/lib/clock'
import { departementerOf, isSmk } from '@/lib/user/policy'

const path = '/arbeid/fordeling'
/** The sesjon that runs, and the one whose vedtak are reported next. */
const sesjonerShown = 2
/** Of what the Storting's data told, so many stand on the page at once. */
const toldShown = 25

/** New vedtak: SMK's list of what no departement has accepted, and the departement's inbox. */
export default async function FordelingPage({ params }: PageProps<'/[locale]/arbeid/fordeling'>) {
  const viewer = await requireViewer()
  const locale = await pageLocale(params)
  const departementIds = departementerOf(viewer, ['KOORDINATOR'])
  const isOffice = isSmk(viewer)
  if (!isOffice && departementIds.length === 0) return <Refused viewer={viewer} path={path} status={403} />
  const [t, repeats] = await Promise.all([getTranslations('fordeling'), getTranslations('gjentakelse')])
  const day = today()
  return (
    <PortalPage title={t('title')} lead={t(isOffice ? 'lead' : 'leadInbox')} path={path} viewer={viewer}>
      {isOffice ? (
        <p className="button-row">
          <AppLink className="ds-button" href="/arbeid/fordeling/registrer">
            {t('register')}
          </AppLink>
          <AppLink className="ds-button" data-variant="secondary" href="/arbeid/fordeling/fil">
            {t('fromFile')}
          </AppLink>
          <AppLink className="ds-button" data-variant="secondary" href="/arbeid/gjentakelse">
            {repeats('title')}
          </AppLink>
        </p>
      ) : null}
      <div className="parts-apart" data-andre-tall="">
        {departementIds.length > 0 ? <Inbox {...await listInbox(departementIds, day)} /> : null}
        {isOffice ? (
          <ToDistribute items={await listToDistribute(day)} choices={await departementChoices(locale)} />
        ) : null}
        {isOffice ? (
          <ToldByStortinget
            told={await listToldByStortinget(toldShown)}
            choices={await departementChoices(locale)}
          />
        ) : null}
        {isOffice ? <NumberSeriesView series={await listNumberSeries(sesjonerShown)} /> : null}
      </div>
    </PortalPage>
  )
}

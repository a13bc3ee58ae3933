import { getTranslations } from 'next-intl/server'
import { departementChoices, wordsField } from '@/components/ansvar/fields'
import {
  AnswerOverforing,
  DecideOverforing,
  OverforingList,
  WithdrawOverforing,
} from '@/components/ansvar/overforing-list'
import { PortalPage } from '@/components/layout/portal-page'
import { Act } from '@/components/user/act'
import { Refused } from '@/components/user/refused'
import { pageLocale } from '@/i18n/page-locale'
import { proposeOverforing } from '@/lib/ansvar/actions'
import { listOverforinger } from '@/lib/ansvar/overforing/queries'
import { unitSearchSchema } from '@/lib/ansvar/schema'
import { requireViewer } from '@/lib/auth/session'
import { today } from '@/lib/clock'
import { departementerOf, isSmk } from '@/lib/user/policy'

const path = '/arbeid/overforing'

/** Transfers between departementer: what waits for an answer, for SMK, and a form to propose one. */
export default async function OverforingPage({
  params,
  searchParams,
}: PageProps<'/[locale]/arbeid/overforing'>) {
  const viewer = await requireViewer()
  const locale = await pageLocale(params)
  const departementIds = departementerOf(viewer, ['KOORDINATOR'])
  const isOffice = isSmk(viewer)
  if (!isOffice && departementIds.length === 0) return <Refused viewer={viewer} path={path} status={403} />
  const t = await getTranslations('overforing')
  const unit = unitSearchSchema.parse(await searchParams)
  const { toAnswer, toDecide, sent } = await listOverforinger({ departementIds, isSmk: isOffice }, today())
  return (
    <PortalPage title={t('title')} lead={t('lead')} path={path} viewer={viewer}>
      <div className="parts-apart">
        {departementIds.length > 0 ? (
          <OverforingList
            id="besvar"
            title={t('toAnswer', { count: toAnswer.length })}
            empty={t('toAnswerNone')}
            items={toAnswer}
          >
            {({ id }) => <AnswerOverforing id={id} />}
          </OverforingList>
        ) : null}
        {isOffice ? (
          <OverforingList
            id="avgjor"
            title={t('toDecide', { count: toDecide.length })}
            empty={t('toDecideNone')}
            items={toDecide}
          >
            {(item) => <DecideOverforing item={item} />}
          </OverforingList>
        ) : null}
        <OverforingList id="venter" title={t('waiting', { count: sent.length })} empty={null} items={sent}>
          {({ id, isOwn }) => (isOwn ? <WithdrawOverforing id={id} /> : null)}
        </OverforingList>
        {departementIds.length > 0 ? (
          <section aria-labelledby="foresla">
            <h2 id="foresla">{t('propose')}</h2>
            <p>{t('proposeLead')}</p>
            <Act
              id="overforing"
              action={proposeOverforing}
              fields={[
                {
                  kind: 'text',
                  name: 'sesjon',
                  label: t('field.sesjon'),
                  help: t('field.sesjonHelp'),
                  value: unit.sesjon,
                },
                { kind: 'text', name: 'nummer', label: t('field.nummer'), value: unit.nummer },
                {
                  kind: 'text',
                  name: 'punkt',
                  label: t('field.punkt'),
                  isOptional: true,
                  value: unit.punkt,
                },
                { kind: 'select', name: 'departement', label: t('field.departement'), options: await departementChoices(locale) }, // prettier-ignore
                wordsField('grunn', { label: t('field.grunn') }),
              ]}
              submit={t('proposeSubmit')}
              done={t('proposeDone')}
            />
          </section>
        ) : null}
      </div>
    </PortalPage>
  )
}

import { getLocale, getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import type { Choice } from '@/components/form/types'
import { distributeProposed, distributeVedtak } from '@/lib/ansvar/actions'
import type { FordelingItem } from '@/lib/ansvar/fordeling/queries'
import { formatInstant } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { hiddenField } from './fields'
import { UnitHead } from './unit-head'

/** What waits for SMK, and what waits for a departement: until one has accepted, it stands here. */
export async function ToDistribute({ items, choices }: { items: FordelingItem[]; choices: Choice[] }) {
  const t = await getTranslations('fordeling')
  const sent = items.filter(({ status }) => status === 'SENDT')
  const own = items.filter(({ status }) => status !== 'SENDT')
  const proposed = own.filter(({ status }) => status === 'FORESLATT').length
  return (
    <div className="parts-apart">
      <section aria-labelledby="til-fordeling">
        <h2 id="til-fordeling">{t('own', { count: own.length })}</h2>
        {own.length === 0 ? <p className="muted">{t('ownNone')}</p> : null}
        {proposed > 1 ? (
          <Act
            id="fordel-alle"
            action={distributeProposed}
            fields={[]}
            submit={t('sendAll', { count: proposed })}
            done={t('sendAllDone')}
            variant="secondary"
          />
        ) : null}
        <ul className="rows fordeling-list">
          {own.map((item) => (
            <li key={item.vedtakId}>
              <UnitHead unit={item} />
              <Came item={item} />
              <Send item={item} choices={choices} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="venter">
        <h2 id="venter">{t('sent', { count: sent.length })}</h2>
        {sent.length === 0 ? <p className="muted">{t('sentNone')}</p> : null}
        <ul className="rows fordeling-list">
          {sent.map((item) => (
            <li key={item.vedtakId}>
              <UnitHead unit={item} />
              <Came item={item} />
              <details className="unfold">
                <summary>{t('sendElsewhere')}</summary>
                <Send item={item} choices={choices} />
              </details>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** How far it has come: proposed, sent, or back with a reason. */
export async function Came({ item }: { item: FordelingItem }) {
  const [t, locale] = await Promise.all([getTranslations('fordeling'), getLocale()])
  const { status, departement, medansvar, since, grunn, answered } = item
  if (status === null || departement === null) return <p className="muted">{t('unnamed')}</p>
  const at = status === 'SENDT_TILBAKE' ? answered : since
  const told = { departement: nameIn(departement, locale), tid: at ? formatInstant(at, locale) : '' }
  return (
    <div className={status === 'SENDT_TILBAKE' ? 'notice' : undefined}>
      <p>{t(`status.${status}`, told)}</p>
      {grunn === null ? null : <p className="keep-lines">{t('reason', { grunn })}</p>}
      {medansvar.length === 0 ? null : (
        <p className="muted">
          {t('beside', { navn: medansvar.map((one) => nameIn(one, locale)).join(', ') })}
        </p>
      )}
    </div>
  )
}

async function Send({ item, choices }: { item: FordelingItem; choices: Choice[] }) {
  const t = await getTranslations('fordeling')
  const { vedtakId, status, departement, medansvar } = item
  const proposed = status === 'SENDT_TILBAKE' ? '' : (departement?.slug ?? '')
  return (
    <Act
      id={`fordel-${vedtakId}`}
      action={distributeVedtak}
      fields={[
        hiddenField('vedtakId', String(vedtakId)),
        { kind: 'select', name: 'departement', label: t('field.lead'), value: proposed, options: choices },
        {
          kind: 'checkboxes',
          name: 'medansvar',
          label: t('field.medansvar'),
          isOptional: true,
          isFolded: medansvar.length === 0,
          value: medansvar.map(({ slug }) => slug).join(','),
          options: choices,
        },
      ]}
      submit={t('send')}
      done={t('sendDone')}
    />
  )
}

import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/user/act'
import {
  acceptOverforing,
  decideOverforing,
  refuseOverforing,
  withdrawOverforing,
} from '@/lib/ansvar/actions'
import type { OverforingItem } from '@/lib/ansvar/overforing/queries'
import { formatInstant } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { hiddenField, wordsField } from './fields'
import { UnitHead } from './unit-head'

interface ListProps {
  id: string
  title: string
  empty: string | null
  items: OverforingItem[]
  children: (item: OverforingItem) => ReactNode
}

/** Transfers of one kind, each with what may be done with it. */
export function OverforingList({ id, title, empty, items, children }: ListProps) {
  if (items.length === 0 && empty === null) return null
  return (
    <section aria-labelledby={id} data-andre-tall="">
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? <p className="muted">{empty}</p> : null}
      <ul className="rows fordeling-list">
        {items.map((item) => (
          <li key={item.id}>
            <UnitHead unit={item} />
            <Said item={item} />
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Said({ item }: { item: OverforingItem }) {
  const [t, locale] = await Promise.all([getTranslations('overforing'), getLocale()])
  const { fra, til, foreslatt, svart, grunn, svar } = item
  const names = { fra: nameIn(fra, locale), til: nameIn(til, locale) }
  return (
    <>
      <p>{t('proposed', { ...names, tid: formatInstant(foreslatt, locale) })}</p>
      <p className="keep-lines">{t('reason', { grunn })}</p>
      {svart === null ? null : (
        <>
          <p>{t('refused', { ...names, tid: formatInstant(svart, locale) })}</p>
          <p className="keep-lines">{t('reason', { grunn: svar ?? '' })}</p>
        </>
      )}
    </>
  )
}

/** Of the departement that is to take it over. */
export async function AnswerOverforing({ id }: { id: string }) {
  const t = await getTranslations('overforing')
  const field = hiddenField('overforingId', id)
  return (
    <>
      <Act
        id={`godta-${id}`}
        action={acceptOverforing}
        fields={[field]}
        submit={t('accept')}
        done={t('acceptDone')}
      />
      <details className="unfold">
        <summary>{t('refuse')}</summary>
        <Act
          id={`avsla-${id}`}
          action={refuseOverforing}
          fields={[field, wordsField('svar', { label: t('field.svar') })]}
          submit={t('refuse')}
          done={t('refuseDone')}
          variant="secondary"
        />
      </details>
    </>
  )
}

/** Of SMK, where the two do not agree. */
export async function DecideOverforing({ item }: { item: OverforingItem }) {
  const [t, locale] = await Promise.all([getTranslations('overforing'), getLocale()])
  const { id, fra, til } = item
  const options = [
    { value: 'FLYTTET', label: t('moves', { navn: nameIn(til, locale) }) },
    { value: 'BLIR', label: t('stays', { navn: nameIn(fra, locale) }) },
  ]
  return (
    <Act
      id={`avgjor-${id}`}
      action={decideOverforing}
      fields={[
        hiddenField('overforingId', id),
        { kind: 'radio', name: 'utfall', label: t('field.utfall'), options },
        wordsField('avgjorelse', { label: t('field.avgjorelse') }),
      ]}
      submit={t('decide')}
      done={t('decideDone')}
    />
  )
}

/** Of the departement that proposed it. */
export async function WithdrawOverforing({ id }: { id: string }) {
  const t = await getTranslations('overforing')
  return (
    <Act
      id={`trekk-${id}`}
      action={withdrawOverforing}
      fields={[hiddenField('overforingId', id)]}
      submit={t('withdraw')}
      done={t('withdrawDone')}
      variant="secondary"
    />
  )
}

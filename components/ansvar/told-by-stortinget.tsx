import { getTranslations } from 'next-intl/server'
import type { Choice } from '@/components/form/types'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { registerFromStortinget } from '@/lib/ansvar/actions'
import type { ToldItem, ToldList } from '@/lib/ansvar/stortinget/queries'
import type { Hinder } from '@/lib/ansvar/stortinget/rules'
import { formatSesjon } from '@/lib/format/sesjon'
import { hiddenField } from './fields'
import { UnitHead } from './unit-head'

/** What the Storting's data have told of and the register does not have: SMK accepts it, one by one or a whole sesjon. */
export async function ToldByStortinget({ told, choices }: { told: ToldList; choices: Choice[] }) {
  const t = await getTranslations('stortinget')
  const { total } = told
  if (total === 0) return null
  return (
    <section aria-labelledby="fra-stortinget">
      <h2 id="fra-stortinget">{t('told', { count: total })}</h2>
      <p>{t('toldLead')}</p>
      <Bulk sesjoner={told.sesjoner.filter(({ ids }) => ids.length > 1)} />
      <ul className="rows fordeling-list">
        {told.items.map((item) => (
          <li key={item.id}>
            <Told item={item} choices={choices} />
          </li>
        ))}
      </ul>
      {total > told.items.length ? (
        <p className="muted">{t('more', { count: total - told.items.length })}</p>
      ) : null}
    </section>
  )
}

/** A whole sesjon at once. */
async function Bulk({ sesjoner }: { sesjoner: ToldList['sesjoner'] }) {
  const t = await getTranslations('stortinget')
  if (sesjoner.length === 0) return null
  return (
    <div className="button-row">
      {sesjoner.map(({ sesjon, ids }) => (
        <Act
          key={sesjon}
          id={`fra-stortinget-${sesjon}`}
          action={registerFromStortinget}
          fields={[hiddenField('stortingsvedtak', ids.join(','))]}
          submit={t('registerAll', { count: ids.length, sesjon: formatSesjon(sesjon) })}
          done={t('registerAllDone')}
          variant="secondary"
        />
      ))}
    </div>
  )
}

async function Told({ item, choices }: { item: ToldItem; choices: Choice[] }) {
  return (
    <>
      <UnitHead unit={item} isUnregistered />
      <Origin item={item} />
      {item.hinder === null ? <Register item={item} choices={choices} /> : <ByHand hinder={item.hinder} />}
    </>
  )
}

/** Where the data say it comes from. */
async function Origin({ item: { sak, komite, henvisning } }: { item: ToldItem }) {
  const t = await getTranslations('stortinget')
  const treated = [komite, henvisning].filter((part) => part !== null && part !== '').join(' · ')
  return (
    <>
      {treated === '' ? null : (
        <p className="small" lang="no">
          {treated}
        </p>
      )}
      <p className="muted">
        {sak === null
          ? t('source')
          : t.rich('sourceOfSak', { sak: () => <a href={sak.adresse}>{sak.tittel}</a> })}
      </p>
    </>
  )
}

async function ByHand({ hinder }: { hinder: Hinder }) {
  const t = await getTranslations('stortinget')
  return (
    <p>
      {t.rich(`hinder.${hinder}`, {
        skriv: (words) => <AppLink href="/arbeid/fordeling/registrer">{words}</AppLink>,
      })}
    </p>
  )
}

async function Register({ item, choices }: { item: ToldItem; choices: Choice[] }) {
  const [t, fordeling] = await Promise.all([getTranslations('stortinget'), getTranslations('fordeling')])
  return (
    <Act
      id={`fra-stortinget-${item.id}`}
      action={registerFromStortinget}
      fields={[
        hiddenField('stortingsvedtak', String(item.id)),
        {
          kind: 'select',
          name: 'departement',
          label: fordeling('field.departement'),
          help: fordeling('field.departementHelp'),
          isOptional: true,
          options: choices,
        },
      ]}
      submit={t('register')}
      done={t('registerDone')}
    />
  )
}

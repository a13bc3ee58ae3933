import { getLocale, getTranslations } from 'next-intl/server'
import type { FieldSpec } from '@/components/form/types'
import { Pagination } from '@/components/list/pagination'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { sortNamed, nameIn } from '@/lib/format/name'
import { formatVedtak } from '@/lib/format/vedtak'
import { setSakskomite } from '@/lib/komite/sak/actions'
import { listSakskomiteer, listUnplaced } from '@/lib/komite/sak/queries'
import { toKomite } from '@/lib/register/to-view'
import { unitPath } from '@/lib/vedtak/rules'

const pageSize = 20
const path = '/arbeid/vurdering/sakskomite'

/** The innstillinger whose committee nobody has told, each with its vedtak and a choice; and one where any may be told. */
export async function UnplacedList({ asked }: { asked: number }) {
  const [t, all, field] = await Promise.all([getTranslations('sakskomite'), listUnplaced(), komiteField()])
  const last = Math.max(1, Math.ceil(all.length / pageSize))
  const side = Math.min(asked, last)
  const shown = all.slice((side - 1) * pageSize, side * pageSize)
  return (
    <>
      <section aria-labelledby="ukjente" className="unplaced">
        <h2 id="ukjente">{t('unknown', { count: all.length })}</h2>
        {all.length === 0 ? <p>{t('allKnown')}</p> : null}
        <ul className="rows">
          {shown.map(({ innstilling, vedtak }) => (
            <li key={innstilling}>
              <h3>{innstilling}</h3>
              <p className="small">
                {t('adopted', { count: vedtak.length })}{' '}
                {vedtak.map((unit, i) => (
                  <span key={formatVedtak(unit)}>
                    {i > 0 ? ' · ' : ''}
                    <AppLink href={unitPath(unit)}>{formatVedtak(unit)}</AppLink>
                  </span>
                ))}
              </p>
              <Act
                id={idOf(innstilling)}
                action={setSakskomite}
                fields={[
                  { kind: 'hidden', name: 'innstilling', label: t('innstilling'), value: innstilling },
                  { ...field, label: t('komiteOf', { innstilling }) },
                ]}
                submit={t('submit')}
                done={t('done')}
                variant="secondary"
              />
            </li>
          ))}
        </ul>
        <Pagination side={side} last={last} to={(page) => (page === 1 ? path : `${path}?side=${page}`)} />
      </section>
      <section aria-labelledby="en">
        <h2 id="en">{t('any')}</h2>
        <p className="muted">{t('anyLead')}</p>
        <Act
          id="innstilling"
          action={setSakskomite}
          fields={[{ kind: 'text', name: 'innstilling', label: t('innstilling'), help: t('example') }, field]}
          submit={t('submit')}
          done={t('done')}
        />
      </section>
    </>
  )
}

/** «innst-134-s-2024-2025»: names the form. */
const idOf = (innstilling: string) => innstilling.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '') // prettier-ignore

async function komiteField(): Promise<FieldSpec> {
  const [t, locale, rows] = await Promise.all([
    getTranslations('sakskomite'),
    getLocale(),
    listSakskomiteer(),
  ])
  const options = sortNamed(rows.map(toKomite), locale).map((komite) => ({ value: komite.slug, label: nameIn(komite, locale) })) // prettier-ignore
  return { kind: 'select', name: 'komite', label: t('komite'), options }
}

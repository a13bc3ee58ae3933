import { getLocale, getTranslations } from 'next-intl/server'
import type { FieldSpec } from '@/components/form/types'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { formatInstant } from '@/lib/format/date'
import { dismissFunn, restoreFunn } from '@/lib/funn/actions'
import type { WorkFunn } from '@/lib/funn/types'
import { repeatsPath } from '@/lib/gjentakelse/rules'
import type { UnitKey } from '@/lib/vedtak/types'
import { FunnList } from './funn-list'

interface WorkFunnProps {
  funn: readonly WorkFunn[]
  unit: UnitKey
}

/** All that was found of a unit, for one of the two sides: what stands, then what that side has set aside and why. */
export async function WorkFunnPart({ funn, unit }: WorkFunnProps) {
  const t = await getTranslations('funn')
  const standing = funn.filter(({ avvist }) => avvist === null)
  const dismissed = funn.filter(({ avvist }) => avvist !== null)
  if (funn.length === 0) return null
  return (
    <section className="no-print" aria-labelledby="trykte-funn">
      <h2 id="trykte-funn">{t('workTitle', { count: standing.length })}</h2>
      <p className="small muted">{t('workLead')}</p>
      <FunnList funn={standing} withSeverity>
        {({ id, mayDismiss, mayLink }) => (
          <>
            {mayLink ? (
              <p>
                <AppLink href={repeatsPath(unit)}>{t('toRepeats')}</AppLink>
              </p>
            ) : null}
            {mayDismiss ? <Dismiss funnId={id} /> : null}
          </>
        )}
      </FunnList>
      {dismissed.length > 0 ? (
        <details>
          <summary>{t('dismissed', { count: dismissed.length })}</summary>
          <FunnList funn={dismissed}>{(one) => <Dismissed funn={one} />}</FunnList>
        </details>
      ) : null}
    </section>
  )
}

const hidden = (funnId: number): FieldSpec => ({
  name: 'funnId',
  kind: 'hidden',
  label: '',
  value: String(funnId),
})

async function Dismiss({ funnId }: { funnId: number }) {
  const t = await getTranslations('funn')
  return (
    <details>
      <summary>{t('dismiss')}</summary>
      <Act
        id={`legg-bort-${funnId}`}
        action={dismissFunn}
        fields={[
          hidden(funnId),
          { name: 'begrunnelse', kind: 'textarea', rows: 2, label: t('reason'), help: t('reasonHint') },
        ]}
        submit={t('dismiss')}
        done=""
        variant="secondary"
      />
    </details>
  )
}

async function Dismissed({ funn: { id, avvist, mayDismiss } }: { funn: WorkFunn }) {
  const [t, locale] = await Promise.all([getTranslations('funn'), getLocale()])
  if (avvist === null) return null
  const name = avvist.av ?? t('somebody')
  return (
    <>
      <p className="keep-lines">
        {t('dismissedBy', { name, when: formatInstant(avvist.naar, locale), reason: avvist.begrunnelse })}
      </p>
      {mayDismiss ? (
        <Act
          id={`ta-tilbake-${id}`}
          action={restoreFunn}
          fields={[hidden(id)]}
          submit={t('restore')}
          done=""
          variant="secondary"
        />
      ) : null}
    </>
  )
}

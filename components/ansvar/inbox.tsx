import { getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { acceptFordeling, returnFordeling } from '@/lib/ansvar/actions'
import type { FordelingItem } from '@/lib/ansvar/fordeling/queries'
import { Came } from './distribute'
import { hiddenField, wordsField } from './fields'
import { UnitHead } from './unit-head'

interface InboxProps {
  /** To be answered, and those that others are to answer. */
  lead: FordelingItem[]
  beside: FordelingItem[]
}

/** What SMK has sent to the departement. */
export async function Inbox({ lead, beside }: InboxProps) {
  const t = await getTranslations('fordeling')
  return (
    <div className="parts-apart">
      <section aria-labelledby="innboks">
        <h2 id="innboks">{t('inbox', { count: lead.length })}</h2>
        {lead.length === 0 ? <p className="muted">{t('inboxNone')}</p> : null}
        <ul className="rows fordeling-list">
          {lead.map((item) => (
            <li key={item.vedtakId}>
              <UnitHead unit={item} />
              <Came item={item} />
              <Answer fordelingId={item.fordelingId ?? ''} />
            </li>
          ))}
        </ul>
      </section>
      {beside.length === 0 ? null : (
        <section aria-labelledby="medansvar">
          <h2 id="medansvar">{t('besideTitle', { count: beside.length })}</h2>
          <p>{t('besideLead')}</p>
          <ul className="rows fordeling-list">
            {beside.map((item) => (
              <li key={item.vedtakId}>
                <UnitHead unit={item} />
                <Came item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

async function Answer({ fordelingId }: { fordelingId: string }) {
  const t = await getTranslations('fordeling')
  const id = hiddenField('fordelingId', fordelingId)
  return (
    <>
      <Act
        id={`godta-${fordelingId}`}
        action={acceptFordeling}
        fields={[id]}
        submit={t('accept')}
        done={t('acceptDone')}
      />
      <details className="unfold">
        <summary>{t('sendBack')}</summary>
        <Act
          id={`tilbake-${fordelingId}`}
          action={returnFordeling}
          fields={[id, wordsField('grunn', { label: t('field.grunn') })]}
          submit={t('sendBack')}
          done={t('sendBackDone')}
          variant="secondary"
        />
      </details>
    </>
  )
}

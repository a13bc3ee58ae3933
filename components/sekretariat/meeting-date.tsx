import { getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { setMotedato } from '@/lib/gjennomgang/meeting/actions'
import type { Gjennomgang } from '@/lib/gjennomgang/types'
import { hiddenField } from './fields'

/** Sets the day of the committee's meeting, as long as nothing is published. */
export async function MeetingDate({ gjennomgang }: { gjennomgang: Gjennomgang }) {
  const { id, motedato, publisert } = gjennomgang
  if (publisert !== null) return null
  const t = await getTranslations('sekretariat')
  return (
    <details>
      <summary>{t('meeting.title')}</summary>
      <Act
        key={motedato ?? ''}
        id="motedato"
        action={setMotedato}
        fields={[
          hiddenField('gjennomgangId', id),
          {
            kind: 'date',
            name: 'motedato',
            label: t('meeting.label'),
            help: t('meeting.help'),
            isOptional: true,
            value: motedato ?? '',
          },
        ]}
        submit={t('meeting.submit')}
        done={t('meeting.done')}
        variant="secondary"
      />
    </details>
  )
}

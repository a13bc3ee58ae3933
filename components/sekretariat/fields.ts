import { getTranslations } from 'next-intl/server'
import type { FieldSpec } from '@/components/form/types'
import { now } from '@/lib/clock'
import { listColleagues } from '@/lib/gjennomgang/assignment/queries'
import { nobody } from '@/lib/gjennomgang/assignment/schema'
import type { Gjennomgang } from '@/lib/gjennomgang/types'
import type { Viewer } from '@/lib/user/types'

export function hiddenField(name: string, value: string): FieldSpec {
  return { kind: 'hidden', name, label: '', value }
}

/** Who a unit may be given to: oneself first, then colleagues by name, then nobody. */
export async function colleagueField({ komite }: Gjennomgang, viewer: Viewer): Promise<FieldSpec> {
  const [t, colleagues] = await Promise.all([
    getTranslations('sekretariat'),
    listColleagues(komite.id, now()),
  ])
  const others = colleagues.filter(({ userId }) => userId !== viewer.userId)
  return {
    kind: 'select',
    name: 'tildelt',
    label: t('assign.label'),
    options: [
      { value: viewer.userId, label: t('assign.self', { name: viewer.name ?? '' }) },
      ...others.map(({ userId, name }) => ({ value: userId, label: name })),
      { value: nobody, label: t('assign.nobody') },
    ],
  }
}

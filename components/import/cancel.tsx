import { getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { cancelUpload } from '@/lib/opplasting/actions'

/** Nothing is to come of it: the way out as long as nothing is saved. */
export async function Cancel({ id }: { id: string }) {
  const t = await getTranslations('importering')
  return (
    <Act
      id="avbryt"
      action={cancelUpload}
      fields={[{ kind: 'hidden', name: 'opplastingId', label: t('title'), value: id }]}
      submit={t('cancel')}
      done={t('cancelled')}
      variant="secondary"
    />
  )
}

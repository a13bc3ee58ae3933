import { getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { chooseVarsling } from '@/lib/varsel/actions'
import { varslinger, type Varsling } from '@/lib/varsel/types'

/** At once, or once a day. */
export async function VarslingChoice({ chosen }: { chosen: Varsling }) {
  const t = await getTranslations('varsler')
  const options = varslinger.map((value) => ({
    value,
    label: t(`choice.${value}`),
    help: t(`choice.help.${value}`),
  }))
  return (
    <Act
      id="varsling"
      action={chooseVarsling}
      fields={[{ kind: 'radio', name: 'varsling', label: t('choice.label'), value: chosen, options }]}
      submit={t('choice.submit')}
      done={t('choice.done')}
      variant="secondary"
    />
  )
}

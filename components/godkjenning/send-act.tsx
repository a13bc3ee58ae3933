import { getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { sendText } from '@/lib/utkast/approval/actions'
import type { UtkastStatus } from '@/lib/utkast/types'

interface SendActProps {
  utkastId: string
  revisjon: number
  status: UtkastStatus
}

/** The way on for a draft that is written and saved; nothing where it has been sent. */
export async function SendAct({ utkastId, revisjon, status }: SendActProps) {
  const t = await getTranslations('godkjenning')
  if (status !== 'UTKAST') return null
  const hidden = (name: string, value: string) => ({ kind: 'hidden' as const, name, label: '', value })
  // What the text may lack, by the names that its own form has for the fields: a fault leads there.
  const lacking = (['tittel', 'redegjorelse', 'vurdering', 'rapporteringAvsluttes'] as const).map((name) => ({
    ...hidden(name, ''),
    label: t(`field.${name}`),
  }))
  return (
    <Act
      id="utkast"
      action={sendText}
      fields={[hidden('utkastId', utkastId), hidden('revisjon', String(revisjon)), ...lacking]}
      submit={t('send')}
      done={t('sent')}
    />
  )
}

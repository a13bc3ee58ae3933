import { getLocale } from 'next-intl/server'
import type { ComponentProps, ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { formTexts } from '@/components/form/texts'
import { localePath } from '@/i18n/path'

type ActProps = Omit<ComponentProps<typeof ActionForm>, 'texts' | 'places'> & {
  children?: ReactNode
}

/** A form for an act, with the sentences and the addresses of the page's language. */
export async function Act(props: ActProps) {
  const locale = await getLocale()
  const places = { signIn: localePath(locale, '/logg-inn'), user: localePath(locale, '/admin/bruker') }
  return <ActionForm {...props} texts={await formTexts()} places={places} />
}

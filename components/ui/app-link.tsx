import type { ComponentProps } from 'react'
import { useLocale } from 'next-intl'
import { localePath } from '@/i18n/path'

type AppLinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string }

/**
 * A link inside the register, in the reader's language. A plain anchor: public pages carry no framework
 * script, and a page load from the cache is fast enough to need none.
 */
export function AppLink({ href, ...rest }: AppLinkProps) {
  const locale = useLocale()
  return <a href={localePath(locale, href)} {...rest} />
}

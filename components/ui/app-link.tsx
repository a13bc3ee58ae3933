import type { ComponentProps } from 'react'
import { useLocale } from 'next-intl'
import { onPageDay } from '@/i18n/page-day'
import { localePath } from '@/i18n/path'

type AppLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string
  /** Leads to the register as it is, also from a page that shows it as it was. */
  isToday?: boolean
}

/**
 * A link inside the register, in the reader's language and of the day of the page. A plain anchor: public pages
 * carry no framework script, and a page load from the cache is fast enough to need none.
 */
export function AppLink({ href, isToday = false, ...rest }: AppLinkProps) {
  const locale = useLocale()
  return <a href={localePath(locale, isToday ? href : onPageDay(href))} {...rest} />
}

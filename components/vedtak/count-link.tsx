import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { onPageDay } from '@/i18n/page-day'
import { AppLink } from '@/components/ui/app-link'
import { formatCount } from '@/lib/format/number'
import { filterQuery, type VedtakFilter } from '@/lib/vedtak/schema'

/** The list of exactly the vedtak that a filter means, from its first page and of the day of the page. */
export function listPath(filter: Partial<VedtakFilter>): string {
  return onPageDay(`/vedtak${filterQuery({ ...filter, side: 1 })}`)
}

/**
 * The mark of a number that counts vedtak, for `<a>` in a text or a picture: a test finds every number by it and
 * compares it with the list behind the link. `listed` where the link itself leads elsewhere.
 */
export function countMark(count: number, listed?: Partial<VedtakFilter>) {
  return { 'data-antall': count, ...(listed ? { 'data-liste': listPath(listed) } : {}) }
}

interface CountLinkProps {
  count: number
  /** What is counted, as a list asks for it. */
  filter: Partial<VedtakFilter>
  /** What is counted, in words, for those who do not see what stands around the number. */
  name?: string
  className?: string
  /** What stands in the link instead of the bare number; one number in it, or one `Count`. */
  children?: ReactNode
}

/** A number that counts vedtak: it opens exactly the list behind it. */
export function CountLink({ count, filter, name, className, children }: CountLinkProps) {
  const locale = useLocale()
  return (
    <AppLink href={listPath(filter)} className={className} {...countMark(count)}>
      {children ?? formatCount(count, locale)}
      {name === undefined ? null : <span className="sr-only">{`, ${name}`}</span>}
    </AppLink>
  )
}

/** The number inside a link whose words hold other digits: «2024–2025 25». */
export function Count({ value, className }: { value: number; className?: string }) {
  const locale = useLocale()
  return (
    <span className={className} data-tall="">
      {formatCount(value, locale)}
    </span>
  )
}

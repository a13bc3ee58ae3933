import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { localePath } from '@/i18n/path'
import { countMark, listPath } from '@/components/vedtak/count-link'
import type { ChartValue } from './types'

/** A piece of a picture that opens exactly what it counts. */
export function ChartLink({ value, children }: { value: ChartValue; children: ReactNode }) {
  const locale = useLocale()
  const { count, filter, name } = value
  const href = localePath(locale, listPath(filter))
  return (
    <a className="segment" href={href} aria-label={name} {...countMark(count)}>
      <title>{name}</title>
      {children}
    </a>
  )
}

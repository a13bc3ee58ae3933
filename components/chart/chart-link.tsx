import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { localePath } from '@/i18n/path'
import { countMark } from '@/components/vedtak/count-link'
import { filterQuery } from '@/lib/vedtak/schema'
import type { ChartValue } from './types'

/** A piece of a picture that opens exactly what it counts. */
export function ChartLink({ value, children }: { value: ChartValue; children: ReactNode }) {
  const locale = useLocale()
  const { count, filter, name } = value
  const href = localePath(locale, `/vedtak${filterQuery({ ...filter, side: 1 })}`)
  return (
    <a className="segment" href={href} aria-label={name} {...countMark(count)}>
      <title>{name}</title>
      {children}
    </a>
  )
}

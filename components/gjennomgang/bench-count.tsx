import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatCount } from '@/lib/format/number'
import { benchListPath } from '@/lib/gjennomgang/bench/rules'
import type { BenchFilter } from '@/lib/gjennomgang/bench/schema'
import type { Gjennomgang } from '@/lib/gjennomgang/types'

interface BenchCountProps {
  count: number
  gjennomgang: Gjennomgang
  /** What is counted, as the bench asks for it: the number opens exactly that list. */
  filter: Partial<BenchFilter>
  className?: string
  isCurrent?: boolean
  /** Before the number. */
  lead?: ReactNode
  children?: ReactNode
}

/** A number of units on a bench, with the list that it counts. */
export function BenchCount({
  count,
  gjennomgang,
  filter,
  className,
  isCurrent,
  lead,
  children,
}: BenchCountProps) {
  const locale = useLocale()
  return (
    <AppLink
      href={benchListPath(gjennomgang, filter)}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      data-enheter={count}
    >
      {lead} {formatCount(count, locale)}
      {children}
    </AppLink>
  )
}

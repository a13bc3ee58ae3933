import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatCount } from '@/lib/format/number'
import { workPath, type ListFilter } from '@/lib/rapporteringsaar/arbeidsliste/schema'

interface WorkCountProps {
  count: number
  /** What is counted, as the work list asks for it: the number opens exactly that list. */
  filter: Partial<ListFilter>
  className?: string
  children?: ReactNode
}

/** A number of units, with the work list that it counts. */
export function WorkCount({ count, filter, className, children }: WorkCountProps) {
  const locale = useLocale()
  return (
    <AppLink href={workPath(filter)} className={className} data-enheter={count}>
      {formatCount(count, locale)}
      {children}
    </AppLink>
  )
}

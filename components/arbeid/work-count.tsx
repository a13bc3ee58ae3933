import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatCount } from '@/lib/format/number'
import { workPath, type ListFilter } from '@/lib/rapporteringsaar/arbeidsliste/schema'

interface WorkCountProps {
  count: number
  /** What is counted, as the work list asks for it: the number opens exactly that list. */
  filter: Partial<ListFilter>
  /** What it counts, for those who hear the link alone; where words stand inside the link they say it. */
  about?: string
  className?: string
  children?: ReactNode
}

/** A number of units, with the work list that it counts. */
export function WorkCount({ count, filter, about, className, children }: WorkCountProps) {
  const locale = useLocale()
  const shown = formatCount(count, locale)
  const name = about === undefined ? undefined : `${shown} ${about}`
  return (
    <AppLink href={workPath(filter)} className={className} aria-label={name} data-enheter={count}>
      {shown}
      {children}
    </AppLink>
  )
}

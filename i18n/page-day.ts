import { cache } from 'react'
import { withDay } from '@/lib/format/day-address'

/** One for each page that is being made, as next-intl does with the language. */
const held = cache((): { per: string | null } => ({ per: null }))

/** Says which past day the page that is being made is of; its links then lead to that day too. */
export function setPageDay(per: string | null): void {
  held().per = per
}

/** The past day the page is of; null for today. */
export function pageDay(): string | null {
  return held().per
}

/** An address of the register as of the day of the page. */
export function onPageDay(address: string): string {
  return withDay(address, pageDay())
}

import type { ReactNode } from 'react'
import { publicPage } from '@/components/layout/public-page'
import { setPageDay } from '@/i18n/page-day'
import { withQuery } from '@/i18n/path'
import { today } from '@/lib/clock'
import { askDay } from '@/lib/register/asked-day/queries'
import type { AskedDay } from '@/lib/register/asked-day/read-per'
import type { RawParams } from '@/lib/vedtak/schema'
import { DayRefusedPage } from './day-refused-page'

/**
 * Renders a page of the day that its address asks for, or says why there is no such page. `path` is the page's address
 * without language and query.
 */
export async function datedPage(
  path: string,
  raw: RawParams,
  render: (asked: AskedDay) => Promise<ReactNode>,
): Promise<ReactNode> {
  return publicPage(path, async () => {
    const asked = await askDay(raw.per, today())
    if ('fault' in asked) return <DayRefusedPage path={withQuery(path, raw)} refusal={asked} />
    setPageDay(asked.per)
    return render(asked)
  })
}

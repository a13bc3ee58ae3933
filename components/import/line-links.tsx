import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { pageAt } from '@/lib/opplasting/rules'
import type { LestSide } from '@/lib/opplasting/types'
import { UnitLink } from './unit-link'

interface LineLinksProps {
  lines: readonly number[]
  /** Of the print, where the format has any. */
  pages: readonly LestSide[]
  /** Where a line is shown. */
  hrefOf: (line: number) => string
}

/** More of them stand in the file. */
const mostLines = 8

/** The lines that show something, each with its page and the way to it. */
export function LineLinks({ lines, pages, hrefOf }: LineLinksProps) {
  const t = useTranslations('importering')
  if (lines.length === 0) return null
  return (
    <span className="small line-links">
      {lines.slice(0, mostLines).map((line, at) => {
        const page = pageAt(pages, line)
        return (
          <Fragment key={line}>
            {at === 0 ? '' : ' · '}
            <UnitLink href={hrefOf(line)} isShown={false}>
              {page === null
                ? t('line', { line: String(line) })
                : t('lineOnPage', { line: String(line), page })}
            </UnitLink>
          </Fragment>
        )
      })}
      {lines.length > mostLines ? ' · …' : ''}
    </span>
  )
}

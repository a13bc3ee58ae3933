import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'

/** The first, the last, the one shown and its neighbours. */
function pagesToShow(current: number, last: number): number[] {
  const wanted = [1, current - 1, current, current + 1, last]
  return [...new Set(wanted.filter((page) => page >= 1 && page <= last))].toSorted((a, b) => a - b)
}

interface PaginationProps {
  side: number
  last: number
  /** The address of a page of the same list. */
  to: (page: number) => string
}

/** The ways to the other pages of a list; nothing where there is one page. */
export function Pagination({ side, last, to }: PaginationProps) {
  const t = useTranslations('list')
  if (last <= 1) return null
  const pages = pagesToShow(side, last)
  return (
    <nav className="pagination" aria-label={t('pages')}>
      <ul>
        {side > 1 ? (
          <li>
            <AppLink href={to(side - 1)} rel="prev">
              {t('previousPage')}
            </AppLink>
          </li>
        ) : null}
        {pages.map((page, index) => (
          <li key={page} className={page - (pages[index - 1] ?? 0) > 1 ? 'after-gap' : undefined}>
            <AppLink href={to(page)} aria-current={page === side ? 'page' : undefined}>
              <span className="sr-only">{t('page', { page: '' })}</span>
              {page}
            </AppLink>
          </li>
        ))}
        {side < last ? (
          <li>
            <AppLink href={to(side + 1)} rel="next">
              {t('nextPage')}
            </AppLink>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { CopyLink } from '@/components/ui/copy-link'
import { CountLink } from '@/components/vedtak/count-link'
import { formatCount } from '@/lib/format/number'
import { filterQuery, sortWords, type VedtakFilter } from '@/lib/vedtak/schema'

interface ListToolsProps {
  filter: VedtakFilter
  total: number
  shown: number
  sorted: (typeof sortWords)[number]
}

/** How many, which of them, in what order, and the same list as a file. */
export function ListTools({ filter, total, shown, sorted }: ListToolsProps) {
  const t = useTranslations('list')
  const locale = useLocale()
  const from = (filter.side - 1) * filter.antall + 1
  const file = filterQuery({ ...filter, side: 1, antall: 25 })
  const orders = sortWords.filter((word) => word !== 'treff' || filter.q !== null)
  return (
    <div className="list-tools">
      <p>
        <strong>
          <CountLink count={total} filter={filter}>
            {t('count', { count: total })}
          </CountLink>
        </strong>
        {shown < total && shown > 0 ? (
          <span data-andre-tall="">
            {`, ${t('range', { from: formatCount(from, locale), to: formatCount(from + shown - 1, locale) })}`}
          </span>
        ) : null}
      </p>
      <div className="list-order">
        <span id="rekkefolge">{t('sort')}:</span>
        <ul aria-labelledby="rekkefolge">
          {orders.map((word) => (
            <li key={word}>
              {word === sorted ? (
                <span className="strong" aria-current="true">
                  {t(`sorted.${word}`)}
                </span>
              ) : (
                <AppLink href={`/vedtak${filterQuery({ ...filter, sorter: word, side: 1 })}`}>
                  {t(`sorted.${word}`)}
                </AppLink>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div className="list-order">
        <span id="last-ned">{t('download')}</span>
        <ul aria-labelledby="last-ned">
          <li>
            <a href={`/vedtak.csv${file}`}>CSV</a>
          </li>
          <li>
            <a href={`/vedtak.json${file}`}>JSON</a>
          </li>
        </ul>
        <CopyLink />
      </div>
    </div>
  )
}

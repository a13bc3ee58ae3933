import { useTranslations } from 'next-intl'
import { FoundRows } from '@/components/list/found-rows'
import { AppLink } from '@/components/ui/app-link'
import { Candidates, HowToCite } from '@/components/vedtak/candidates'
import { CountLink } from '@/components/vedtak/count-link'
import { formatVedtak } from '@/lib/format/vedtak'
import type { Answer } from '@/lib/search/queries'
import type { VedtakRef } from '@/lib/search/types'
import { filterQuery, type VedtakFilter } from '@/lib/vedtak/schema'

type Shown = Exclude<Answer, { kind: 'ett' }>

export function SearchAnswer({ answer, query }: { answer: Shown; query: string }) {
  switch (answer.kind) {
    case 'tom':
      return null
    case 'flere':
      return <Several answer={answer} />
    case 'dokument':
      return <ByDocument answer={answer} />
    case 'ord':
      return <ByWords answer={answer} query={query} />
  }
}

function Several({ answer: { items, number, unknown } }: { answer: Extract<Answer, { kind: 'flere' }> }) {
  const t = useTranslations('sok')
  const title = useTranslations('number')
  const [first] = items
  return (
    <>
      {unknown.map((ref) => (
        <p key={refText(ref)} className="notice">
          {t('unknownVedtak', { vedtak: `Vedtak ${refText(ref)}` })}
        </p>
      ))}
      {first ? (
        <section aria-labelledby="flere">
          <h2 id="flere" className="found-head">
            {number === null
              ? t('ambiguous')
              : title('title', { count: items.length, number: String(number) })}
          </h2>
          <Candidates items={items} />
        </section>
      ) : null}
      {number !== null && first ? <HowToCite example={first} /> : null}
    </>
  )
}

function refText({ sesjon, nummer, punkt, dato }: VedtakRef): string {
  if (sesjon !== null) return formatVedtak({ sesjon, nummer, punkt })
  return [String(nummer), dato].filter((part) => part !== null).join(', ')
}

function ByDocument({ answer: { citations, items } }: { answer: Extract<Answer, { kind: 'dokument' }> }) {
  const t = useTranslations('sok')
  const citation = citations.join(', ')
  return (
    <>
      <p className="lead">{t('citation', { citation })}</p>
      {items.length === 0 ? (
        <p className="notice">{t('citationNone', { citation })}</p>
      ) : (
        <FoundRows heading={t('citationSome', { count: items.length })} items={items} />
      )}
    </>
  )
}

interface ByWordsProps {
  answer: Extract<Answer, { kind: 'ord' }>
  query: string
}

function ByWords({ answer: { items, total, filter, inexact }, query }: ByWordsProps) {
  const t = useTranslations('sok')
  const list = useTranslations('list')
  return (
    <>
      {inexact && total > 0 ? <p className="notice">{list('inexact')}</p> : null}
      <FoundRows
        heading={t.rich('results', {
          count: total,
          query,
          antall: (words) => (
            <CountLink count={total} filter={{ q: filter.q }}>
              {words}
            </CountLink>
          ),
        })}
        items={items}
      />
      <SearchPages filter={filter} total={total} />
      {total > 0 ? (
        <p className="after-list">
          <AppLink href={`/vedtak${filterQuery({ q: filter.q })}`}>{t('filterLink')}</AppLink>
        </p>
      ) : null}
    </>
  )
}

function SearchPages({ filter, total }: { filter: VedtakFilter; total: number }) {
  const list = useTranslations('list')
  const last = Math.ceil(total / filter.antall)
  const to = (side: number) => `/sok${filterQuery({ q: filter.q, side })}`
  if (last <= 1) return null
  return (
    <nav className="pagination" aria-label={list('pages')}>
      <ul>
        {filter.side > 1 ? (
          <li>
            <AppLink href={to(filter.side - 1)}>{list('previousPage')}</AppLink>
          </li>
        ) : null}
        {filter.side < last ? (
          <li>
            <AppLink href={to(filter.side + 1)}>{list('nextPage')}</AppLink>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ListView } from '@/components/list/list-view'
import { Candidates, HowToCite } from '@/components/vedtak/candidates'
import { CountLink } from '@/components/vedtak/count-link'
import type { Day } from '@/lib/clock'
import { formatVedtak } from '@/lib/format/vedtak'
import type { Answer } from '@/lib/search/queries'
import type { VedtakRef } from '@/lib/search/types'
import type { FilterKey, VedtakFilter } from '@/lib/vedtak/schema'

interface ListProps {
  filter: VedtakFilter
  invalid: readonly FilterKey[]
  day: Day
}

type Shown = Exclude<Answer, { kind: 'ett' | 'forslag' }>

export function SearchAnswer({ answer, ...list }: { answer: Shown } & ListProps) {
  switch (answer.kind) {
    case 'tom':
      return null
    case 'flere':
      return <Several answer={answer} />
    case 'dokument':
      return <ByDocument citations={answer.citations} {...list} />
    case 'ord':
      return <ByWords {...list} />
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
              : title.rich('title', {
                  count: items.length,
                  number: String(number),
                  antall: (words) => (
                    <CountLink count={items.length} filter={{ nummer: String(number) }}>
                      {words}
                    </CountLink>
                  ),
                })}
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

/** What a document led to, or the words: the list itself, so that filters, order, files and pages are those of the list. */
async function ByDocument({ citations, filter, ...asked }: { citations: string[] } & ListProps) {
  const t = await getTranslations('sok')
  const citation = citations.join(', ')
  const shown = { ...filter, q: null, sitat: citations.join('; ') }
  return (
    <>
      <p className="lead">{t('citation', { citation })}</p>
      <ListView
        filter={shown}
        {...asked}
        heading={(total) => (
          <h2 className="found-head">
            {total === 0
              ? t('citationNone', { citation })
              : t.rich('citationSome', {
                  count: total,
                  antall: (words) => (
                    <CountLink count={total} filter={shown}>
                      {words}
                    </CountLink>
                  ),
                })}
          </h2>
        )}
      />
    </>
  )
}

async function ByWords({ filter, ...asked }: ListProps) {
  const t = await getTranslations('sok')
  const { q } = filter
  return (
    <ListView
      filter={filter}
      {...asked}
      heading={(total) => (
        <h2 className="found-head">
          {t.rich('results', {
            count: total,
            query: q ?? '',
            antall: (words) => (
              <CountLink count={total} filter={filter}>
                {words}
              </CountLink>
            ),
          })}
        </h2>
      )}
    />
  )
}

import { useTranslations } from 'next-intl'
import { CountLink } from '@/components/vedtak/count-link'
import type { Suggestion } from '@/lib/search/suggestion/queries'
import type { Matching } from '@/lib/search/types'
import { mostRanked } from '@/lib/vedtak/ranking/queries'
import type { VedtakFilter } from '@/lib/vedtak/schema'

interface SearchNotesProps {
  filter: VedtakFilter
  matching: Matching
  suggestion: Suggestion | null
  total: number
  isRanked: boolean
}

/** What there is to say of a search beside its hits: another spelling, words that were let go, an order cut short. */
export function SearchNotes({ filter, matching, suggestion, total, isRanked }: SearchNotesProps) {
  const t = useTranslations('words')
  if (matching.kind === 'alle') return null
  const missing = matching.search.groups.filter(
    ({ words, phrases }) => words.size === 0 && phrases.length === 0,
  )
  const cut = matching.search.groups.filter(({ isCut }) => isCut)
  const isPartial = matching.kind === 'ord' && matching.isPartial && total > 0
  return (
    <>
      {suggestion ? (
        <p className="notice suggestion">
          {t.rich('didYouMean', {
            q: suggestion.q,
            count: suggestion.count,
            link: (words) => (
              <CountLink count={suggestion.count} filter={{ ...filter, q: suggestion.q }}>
                {words}
              </CountLink>
            ),
          })}
        </p>
      ) : null}
      {missing.map(({ typed }) => (
        <p key={typed} className="search-note">
          {t('unknown', { word: typed })}
        </p>
      ))}
      {isPartial ? <p className="notice">{t('partial')}</p> : null}
      {cut.map(({ typed }) => (
        <p key={typed} className="search-note muted">
          {t('cut', { word: typed })}
        </p>
      ))}
      {isRanked && total > mostRanked ? (
        <p className="search-note muted" data-andre-tall>
          {t('manyHits', { count: mostRanked })}
        </p>
      ) : null}
    </>
  )
}

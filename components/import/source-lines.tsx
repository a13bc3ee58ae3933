import { useTranslations } from 'next-intl'
import type { ShownLines } from '@/lib/opplasting/queries'
import { pageAt } from '@/lib/opplasting/rules'
import type { LestSide } from '@/lib/opplasting/types'

interface SourceLinesProps {
  stretches: readonly ShownLines[]
  /** Lines that something was read from. */
  marked: ReadonlySet<number>
  /** The line somebody asked for. */
  asked: number | null
  pages: readonly LestSide[]
}

/** Lines as they stand in the document, with their numbers and pages. */
export function SourceLines({ stretches, marked, asked, pages }: SourceLinesProps) {
  const t = useTranslations('importering')
  const classOf = (line: number) => (line === asked ? 'is-asked' : marked.has(line) ? 'is-read' : undefined)
  return (
    <div className="source-lines" tabIndex={0} role="region" aria-label={t('source')}>
      {stretches.map(({ fra, lines }, part) => (
        <div key={fra} className={part === 0 ? undefined : 'source-part'}>
          <PageOf page={pageAt(pages, fra)} />
          <ol start={fra} lang="no">
            {lines.map((line, at) => (
              <li key={fra + at} id={`linje-${fra + at}`} className={classOf(fra + at)}>
                {line.replaceAll('\f', '') || ' '}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

function PageOf({ page }: { page: number | null }) {
  const t = useTranslations('importering')
  if (page === null) return null
  return <p className="source-page">{t('page', { page })}</p>
}

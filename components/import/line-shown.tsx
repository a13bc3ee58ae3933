import { getTranslations } from 'next-intl/server'
import { findLine } from '@/lib/opplasting/queries'
import type { LestSide } from '@/lib/opplasting/types'
import { SourceLines } from './source-lines'

interface LineShownProps {
  id: string
  linje: number
  pages: LestSide[]
}

/** A place in the document that belongs to no unit. */
export async function LineShown({ id, linje, pages }: LineShownProps) {
  const [t, found] = await Promise.all([getTranslations('importering'), findLine(id, linje)])
  if (found === null) return null
  return (
    <section aria-labelledby="sted">
      <h2 id="sted">{t('placeShown', { line: String(linje) })}</h2>
      <SourceLines stretches={[found]} marked={new Set()} asked={linje} pages={pages} />
    </section>
  )
}

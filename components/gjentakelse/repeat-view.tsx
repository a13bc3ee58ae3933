import { getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { formatVedtak } from '@/lib/format/vedtak'
import { listCandidates, listConfirmed } from '@/lib/gjentakelse/queries'
import { repeatsPath } from '@/lib/gjentakelse/rules'
import type { UnitKey } from '@/lib/vedtak/types'
import { PairList } from './pair-list'

/** So many pairs as somebody looks through at a time, the most alike first: what is linked makes room for the next. */
const mostShown = 50

/** What looks like the same request made again, to be linked or left, and the links there are: of all, or of one unit. */
export async function RepeatView({ unit }: { unit: UnitKey | null }) {
  const [t, candidates, linked] = await Promise.all([
    getTranslations('gjentakelse'),
    listCandidates(unit),
    listConfirmed(unit),
  ])
  const shown = candidates.slice(0, mostShown)
  return (
    <>
      {unit === null ? null : (
        <p>
          {t('ofUnit', { vedtak: formatVedtak(unit) })} <AppLink href={repeatsPath()}>{t('showAll')}</AppLink>
        </p>
      )}
      <section aria-labelledby="like">
        <h2 id="like">{t('candidates', { count: candidates.length })}</h2>
        {shown.length < candidates.length ? <p>{t('someShown', { count: shown.length })}</p> : null}
        {shown.length === 0 ? <p>{t('noCandidates')}</p> : <PairList pairs={shown} kind="candidate" />}
      </section>
      <section aria-labelledby="lenket">
        <h2 id="lenket">{t('linked', { count: linked.length })}</h2>
        {linked.length === 0 ? <p>{t('noneLinked')}</p> : <PairList pairs={linked} kind="linked" />}
      </section>
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { now } from '@/lib/clock'
import { loadHome } from '@/lib/gjennomgang/home/queries'
import { hasBench } from '@/lib/gjennomgang/policy'
import type { Viewer } from '@/lib/user/types'
import { OpenReviews } from './home-view'

/** What a secretary's committees have open, first on the page of their work. Nothing for others. */
export async function OwnReviews({ viewer }: { viewer: Viewer }) {
  if (!hasBench(viewer)) return null
  const [t, benches] = await Promise.all([getTranslations('gjennomgang'), loadHome(viewer, now())])
  const open = benches.flatMap(({ reviews }) => reviews.filter(({ gjennomgang }) => gjennomgang.publisert === null)) // prettier-ignore
  return (
    <section aria-labelledby="vurdering">
      <h2 id="vurdering">{t('title')}</h2>
      {open.length === 0 ? <p>{t('noneOpen')}</p> : <OpenReviews items={open} />}
      <p className="link-row">
        <AppLink href="/arbeid/vurdering">{t('toBench')}</AppLink>
      </p>
    </section>
  )
}

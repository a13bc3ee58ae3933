import { useTranslations } from 'next-intl'
import type { VedtakLink, VedtakRecord } from '@/lib/register/view'
import { VedtakLinks } from './vedtak-links'

/** The vedtak it hangs together with, both ways. Closing one leaves the others as they are. */
export function Related({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const groups: [string, VedtakLink[]][] = [
    [t('refersTo'), vedtak.refersTo],
    [t('referredFrom'), vedtak.referredFrom],
    [t('siblings'), vedtak.siblings],
    [t('sameCase'), vedtak.sameCase],
  ]
  const filled = groups.filter(([, links]) => links.length > 0)
  if (filled.length === 0) return null
  return (
    <section aria-labelledby="sammenheng">
      <h2 id="sammenheng">{t('related')}</h2>
      {filled.map(([heading, links]) => (
        <div key={heading} className="related-group">
          <h3>{heading}</h3>
          <VedtakLinks links={links} />
        </div>
      ))}
    </section>
  )
}

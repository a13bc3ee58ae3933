import { useTranslations } from 'next-intl'
import { formatVedtak } from '@/lib/format/vedtak'
import type { VedtakLink, VedtakRecord } from '@/lib/register/view'
import { VedtakLinks } from './vedtak-links'

/**
 * The vedtak it hangs together with, both ways. Closing one leaves the others as they are. What a person has linked as a repeat
 * stands there alone, though the texts refer to it too.
 */
export function Related({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const repeat = useTranslations('gjentakelse')
  const linked = new Set([...vedtak.gjentar, ...vedtak.gjentattAv].map(formatVedtak))
  const unlinked = (links: VedtakLink[]) => links.filter((link) => !linked.has(formatVedtak(link)))
  const groups: [string, VedtakLink[]][] = [
    [repeat('repeats'), vedtak.gjentar],
    [repeat('repeatedBy'), vedtak.gjentattAv],
    [t('refersTo'), unlinked(vedtak.refersTo)],
    [t('referredFrom'), unlinked(vedtak.referredFrom)],
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

import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'
import { onPageDay } from '@/i18n/page-day'
import { localePath } from '@/i18n/path'
import { publicUrl } from '@/lib/env'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { vedtakPath } from '@/lib/format/vedtak'
import type { VedtakRecord } from '@/lib/register/view'
import { newestDay } from '@/lib/register/newest-day'

/** A ready reference: to be marked by hand, or copied with one press where the static script runs. */
export function Reference({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('copy')
  const locale = useLocale()
  const refused = t('refused')
  const day = newestDay(vedtak)
  return (
    <section aria-labelledby="henvisning">
      <h2 id="henvisning">{t('heading')}</h2>
      <p className="reference" id="henvisning-tekst">
        <Cited vedtak={vedtak} />
        {'. '}
        {t.rich('about', {
          address: () => (
            <span className="break-anywhere" id="fast-adresse">
              {publicUrl(localePath(locale, onPageDay(vedtakPath(vedtak))))}
            </span>
          ),
        })}
        {day === null ? null : t('asOf', { date: formatDay(day, locale) })}
        {/* The day of reading is the reader's: a kept page cannot know it. */}
        <span data-day={t('read', { date: '%' })} suppressHydrationWarning>
          {''}
        </span>
        .
      </p>
      <div className="copy-row screen-only">
        <CopyButton
          label={t('reference')}
          done={t('referenceDone')}
          refused={refused}
          of={{ text: 'henvisning-tekst' }}
        />
        <CopyButton label={t('link')} done={t('linkDone')} refused={refused} of={{ text: 'fast-adresse' }} />
      </div>
    </section>
  )
}

/** «Vedtak 83 (2024–2025), 5. desember 2024, Innst. 2 S (2024–2025)». */
function Cited({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const locale = useLocale()
  const { nummer, punkt, sesjon, dato, truffetI } = vedtak
  const unit = punkt
    ? t('referencePunkt', { nummer: String(nummer), punkt })
    : t('referenceVedtak', { nummer: String(nummer) })
  const rest = [dato ? formatDay(dato, locale) : null, truffetI.innst[0]?.sitat ?? null]
  return [`${unit} (${formatSesjon(sesjon)})`, ...rest.filter((part) => part !== null)].join(', ')
}

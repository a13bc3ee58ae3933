import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { vedtakPath } from '@/lib/format/vedtak'
import type { VedtakRecord } from '@/lib/register/view'

/** A ready reference: to be marked by hand, or copied with one press where the static script runs. */
export function Reference({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const locale = useLocale()
  const { nummer, punkt, sesjon, dato, truffetI } = vedtak
  const parts = [
    punkt
      ? t('referencePunkt', { nummer: String(nummer), punkt })
      : t('referenceVedtak', { nummer: String(nummer) }),
    dato ? formatDay(dato, locale) : null,
    truffetI.innst[0]?.sitat ?? null,
  ].filter((part) => part !== null)
  return (
    <section aria-labelledby="henvisning">
      <h2 id="henvisning">{t('referenceHeading')}</h2>
      <p className="reference" id="henvisning-tekst">
        {`${parts[0] ?? ''} (${formatSesjon(sesjon)})${parts
          .slice(1)
          .map((part) => `, ${part}`)
          .join('')}`}
      </p>
      <p className="small muted">
        {t('permanent')}: <span className="break-anywhere">{vedtakPath(vedtak)}</span>
      </p>
      <button
        type="button"
        className="ds-button copy-button"
        data-variant="secondary"
        data-copy="henvisning-tekst"
        data-done={t('copied')}
        hidden
      >
        {t('copyReference')}
      </button>
    </section>
  )
}

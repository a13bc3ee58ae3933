import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatInstant } from '@/lib/format/date'
import type { UploadItem } from '@/lib/opplasting/queries'
import { uploadPath } from '@/lib/opplasting/rules'

/** What was uploaded, the newest first: who, when, which file, and how it ended. */
export function UploadList({ uploads }: { uploads: UploadItem[] }) {
  const t = useTranslations('importering')
  const locale = useLocale()
  return (
    <section aria-labelledby="tidligere" data-andre-tall="">
      <h2 id="tidligere">{t('earlier')}</h2>
      {uploads.length === 0 ? <p>{t('none')}</p> : null}
      <ol className="rows upload-rows">
        {uploads.map(({ id, filnavn, sitat, status, lastetOpp, by }) => (
          <li key={id}>
            <AppLink href={uploadPath(id)}>{filnavn}</AppLink>
            {sitat === null ? null : <span lang="nb">{` · ${sitat}`}</span>}
            <span className="block">{t(`status.${status}`)}</span>
            <span className="muted small block">
              {t('uploadedBy', { name: by ?? t('somebody'), when: formatInstant(lastetOpp, locale) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

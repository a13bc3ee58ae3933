import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { formatInstant } from '@/lib/format/date'
import { noticeWords } from '@/lib/mail/notices'
import type { Notice } from '@/lib/varsel/types'

/** One's own notices: what, about which vedtak, what is asked and where. */
export function NoticeList({ notices }: { notices: Notice[] }) {
  const t = useTranslations('varsler')
  const locale = useLocale()
  return (
    <ol className="rows" data-andre-tall="">
      {notices.map((notice) => {
        const { heading, about, sentences } = noticeWords(notice, locale)
        return (
          <li key={notice.id}>
            <span className="block">
              <strong>{heading}</strong>
              {notice.isCurrent ? null : <span className="muted">{` · ${t('over')}`}</span>}
            </span>
            <AppLink href={notice.place}>{about}</AppLink>
            {notice.isCurrent && sentences.length > 0 ? (
              <span className="block">{sentences.join(' ')}</span>
            ) : null}
            <span className="muted small block">
              <time dateTime={notice.at.toISOString()}>{formatInstant(notice.at, locale)}</time>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

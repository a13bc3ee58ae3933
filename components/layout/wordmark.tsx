import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'

export function Wordmark() {
  const t = useTranslations('site')
  return (
    <AppLink className="wordmark" href="/">
      <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">
        <path d="M13 2a11 11 0 0 0 0 22z" fill="currentColor" />
        <path d="M13 3.1a9.9 9.9 0 0 1 0 19.8" fill="none" stroke="currentColor" strokeWidth="2.2" />
      </svg>
      {t('name')}
    </AppLink>
  )
}

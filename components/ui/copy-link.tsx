import { useTranslations } from 'next-intl'
import { CopyButton } from './copy-button'

/** The address of the page as the reader sees it: query, filters and all. */
export function CopyLink() {
  const t = useTranslations('copy')
  return <CopyButton label={t('link')} done={t('linkDone')} refused={t('refused')} of={{ address: '' }} />
}

import { useLocale, useTranslations } from 'next-intl'
import { JsonLd } from '@/components/ui/json-ld'
import { localePath } from '@/i18n/path'
import { publicUrl } from '@/lib/env'
import { toBreadcrumbList, toLegislation } from '@/lib/register/to-json-ld'
import type { VedtakRecord } from '@/lib/register/view'

/** The vedtak and its place in the register, for machines. */
export function LinkedData({ vedtak }: { vedtak: VedtakRecord }) {
  const nav = useTranslations('nav')
  const locale = useLocale()
  const address = (path: string) => publicUrl(localePath(locale, path))
  const graph = [toLegislation(vedtak, address), toBreadcrumbList(vedtak, nav('vedtak'), address)]
  return <JsonLd data={{ '@context': 'https://schema.org', '@graph': graph }} />
}

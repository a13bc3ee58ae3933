import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { VedtakListItem } from '@/lib/register/view'
import { VedtakRows } from './vedtak-rows'

interface FoundRowsProps {
  heading: ReactNode
  items: VedtakListItem[]
}

/** What a search found, as rows like those of the list. */
export function FoundRows({ heading, items }: FoundRowsProps) {
  const t = useTranslations('sok')
  return (
    <section aria-labelledby="treff">
      <h2 id="treff" className="found-head">
        {heading}
      </h2>
      {items.length > 0 ? <VedtakRows items={items} /> : <p>{t('none')}</p>}
    </section>
  )
}

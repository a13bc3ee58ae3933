import { useTranslations } from 'next-intl'
import { pageName } from '@/lib/format/place'
import type { Place } from '@/lib/register/view'

/** «linje 2417», or «side 33, linje 2417» in a document that has pages. */
export function PlaceText({ linje, side }: Pick<Place, 'linje' | 'side'>) {
  const t = useTranslations('filer')
  return t('place', { side: side === null ? 'ingen' : pageName(side), line: String(linje) })
}

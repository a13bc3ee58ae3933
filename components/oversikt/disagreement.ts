import { useTranslations } from 'next-intl'
import type { Oversikt } from '@/lib/register/oversikt/queries'
import { countOf } from './oversikt-view'

/** How many of the page's vedtak the departement calls done and the committee or the Storting does not, and the list of them. */
export function useDisagreement(oversikt: Oversikt) {
  const t = useTranslations('tilstand')
  return {
    count: countOf(oversikt, 'uenighet', 'ja'),
    filter: { uenighet: 'ja' },
    name: t('uenighet'),
    text: t('explain.uenighet'),
  } as const
}

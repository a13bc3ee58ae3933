import { useTranslations } from 'next-intl'
import { pageDay } from '@/i18n/page-day'

export interface CoverageView {
  lest: number
  alle: number
  /** The newest document read, as cited; null when none is. */
  dokument: string | null
}

/** Beside every figure: how much of the government and how far in time it covers. */
export function Coverage({ coverage }: { coverage: CoverageView }) {
  const t = useTranslations('coverage')
  const { lest, alle, dokument } = coverage
  if (dokument !== null) return <p className="coverage">{t('line', { lest, alle, dokument })}</p>
  return <p className="coverage">{t(pageDay() === null ? 'empty' : 'emptyOnDay')}</p>
}

import { useTranslations } from 'next-intl'
import type { Enhetsutfall } from '@/lib/opplasting/types'

/** What came, or would come, of a unit: a word, with a sign that says it without colour. */
export function OutcomeTag({ outcome }: { outcome: Enhetsutfall }) {
  const t = useTranslations('importering')
  return (
    <span className={`ds-tag outcome outcome-${outcome.toLowerCase()}`}>
      <span aria-hidden="true">{signs[outcome]}</span> {t(`outcome.${outcome}`)}
    </span>
  )
}

const signs: Record<Enhetsutfall, string> = { NY: '+', ENDRET: '≠', UENDRET: '=', AVVIST: '×' }

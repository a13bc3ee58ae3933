import { useTranslations } from 'next-intl'
import type { Tilstand } from '@/lib/register/view'
import { TilstandGlyph } from './tilstand-glyph'

export const tilstandClass: Record<Tilstand, string> = {
  APEN: 'is-apen',
  FORESLATT_OPPHEVET: 'is-opphevet',
  ANSES_FULGT_OPP: 'is-anses',
  AVSLUTTET: 'is-avsluttet',
}

interface TilstandTagProps {
  tilstand: Tilstand
  /** Which party's act closed it, where the page says so. */
  closedBy?: 'UTKVITTERT' | 'OPPHEVET'
  large?: boolean
}

export function TilstandTag({ tilstand, closedBy, large = false }: TilstandTagProps) {
  const t = useTranslations('tilstand')
  const word = tilstand === 'AVSLUTTET' && closedBy ? t(`AVSLUTTET_${closedBy}`) : t(tilstand)
  return (
    <span className={`ds-tag tilstand ${tilstandClass[tilstand]}${large ? ' tilstand-large' : ''}`}>
      <TilstandGlyph tilstand={tilstand} />
      {word}
    </span>
  )
}

/** Beside the state, never instead of it. */
export function UenighetFlag() {
  const t = useTranslations('tilstand')
  return (
    <span className="uenighet">
      <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          d="M2.5 5.6h11M2.5 10.4h11M10.4 2.2 5.6 13.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.9"
        />
      </svg>
      {t('uenighet')}
    </span>
  )
}

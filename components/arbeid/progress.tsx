import { useTranslations } from 'next-intl'
import type { ListFilter, StatusWord } from '@/lib/rapporteringsaar/arbeidsliste/schema'
import type { Progress } from '@/lib/rapporteringsaar/fremdrift/rules'
import type { UtkastStatus } from '@/lib/utkast/types'
import { WorkCount } from './work-count'

/** The word of a status in addresses, from the last step to the first. */
const steps: [UtkastStatus, StatusWord][] = [
  ['PUBLISERT', 'publisert'],
  ['KLAR', 'klar'],
  ['TIL_GODKJENNING', 'til-godkjenning'],
  ['UTKAST', 'utkast'],
  ['IKKE_PABEGYNT', 'ikke-pabegynt'],
]

interface ProgressViewProps {
  progress: Progress
  /** The list whose units these are. */
  filter: Partial<ListFilter>
}

/** How far a list has come: as a bar, and in numbers that open their part of it. */
export function ProgressView({ progress: { of, total }, filter }: ProgressViewProps) {
  const t = useTranslations('arbeidsliste')
  const shown = steps.filter(([status]) => status !== 'PUBLISERT' || of.PUBLISERT > 0)
  const lengths = shown.map(([status]) => (total === 0 ? 0 : (of[status] / total) * 100))
  const startOf = (at: number) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0)
  const words = { klar: of.KLAR + of.PUBLISERT, til: of.TIL_GODKJENNING, utkast: of.UTKAST, ikke: of.IKKE_PABEGYNT } // prettier-ignore
  return (
    <>
      <svg
        className="work-bar"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('progress', words)}
      >
        {' '}
        {/* prettier-ignore */}
        {shown.map(([status, word], at) => (
          <rect
            key={status}
            className={`step-${word}`}
            x={startOf(at)}
            width={lengths[at] ?? 0}
            y={0}
            height={10}
          />
        ))}
      </svg>
      <ul className="work-figures">
        {shown.map(([status, word]) => (
          <li key={status}>
            <WorkCount count={of[status]} filter={{ ...filter, status: word }} className="work-figure">
              <span className="work-figure-name">{t(`status.${status}`)}</span>
            </WorkCount>
          </li>
        ))}
      </ul>
    </>
  )
}

const filled: Record<UtkastStatus, number> = {
  IKKE_PABEGYNT: 0,
  UTKAST: 1,
  TIL_GODKJENNING: 2,
  KLAR: 3,
  PUBLISERT: 3,
}

/** «■□□ Utkast»: how far one text has come, in squares and in words. */
export function StatusSteps({ status }: { status: UtkastStatus }) {
  const t = useTranslations('arbeidsliste')
  return (
    <span className="status-steps">
      <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true" focusable="false">
        {[0, 1, 2].map(
          (at) =>
          <rect key={at} className={at < filled[status] ? 'is-done' : undefined} x={at * 12 + 0.5} y={0.5} width={9} height={9} rx={1} />, // prettier-ignore
        )}
      </svg>
      <span className={status === 'IKKE_PABEGYNT' ? 'muted' : undefined}>{t(`status.${status}`)}</span>
    </span>
  )
}

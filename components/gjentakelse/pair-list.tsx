import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { formatVedtak, langOf } from '@/lib/format/vedtak'
import { confirmGjentakelse, withdrawGjentakelse } from '@/lib/gjentakelse/actions'
import type { LinkedUnit, RepeatPair } from '@/lib/gjentakelse/types'
import { unitWord } from '@/lib/gjentakelse/rules'
import { unitPath } from '@/lib/vedtak/rules'

type PairAct = Pick<ComponentProps<typeof Act>, 'action' | 'submit' | 'done'>

/** Pairs that a person may link or has linked, each with both requests in the Storting's own words. */
export async function PairList({
  pairs,
  kind,
}: {
  pairs: readonly RepeatPair[]
  kind: 'candidate' | 'linked'
}) {
  const t = await getTranslations('gjentakelse')
  const act: PairAct =
    kind === 'candidate'
      ? { action: confirmGjentakelse, submit: t('confirm'), done: t('confirmed') }
      : { action: withdrawGjentakelse, submit: t('withdraw'), done: t('withdrawn') }
  return (
    <ul className="rows repeat-pairs">
      {pairs.map(({ later, earlier, likeness }) => (
        <li key={`${idOf(later)}-${idOf(earlier)}`}>
          <h3>
            {t.rich('pair', {
              later: () => <AppLink href={unitPath(later)}>{formatVedtak(later)}</AppLink>,
              earlier: () => <AppLink href={unitPath(earlier)}>{formatVedtak(earlier)}</AppLink>,
            })}
          </h3>
          {likeness === null ? null : (
            <p className="small muted">{t('likeness', { percent: Math.round(likeness * 100) })}</p>
          )}
          <Request unit={later} />
          <Request unit={earlier} />
          <Act
            {...act}
            id={`${kind}-${idOf(later)}-${idOf(earlier)}`}
            fields={[
              { kind: 'hidden', name: 'vedtak', label: t('later'), value: unitWord(later) },
              { kind: 'hidden', name: 'gjentar', label: t('earlier'), value: unitWord(earlier) },
            ]}
            variant="secondary"
          />
        </li>
      ))}
    </ul>
  )
}

function Request({ unit }: { unit: LinkedUnit }) {
  return (
    <blockquote lang={langOf(unit.maalform)}>
      <p>
        <strong>{formatVedtak(unit)}</strong> {unit.tekst}
      </p>
    </blockquote>
  )
}

const idOf = (unit: LinkedUnit) =>
  unitWord(unit)
    .replace(/[^a-z0-9]+/giu, '-')
    .replace(/-$/u, '')

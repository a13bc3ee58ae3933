import { getLocale, getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Act } from '@/components/user/act'
import { Refused } from '@/components/user/refused'
import { toDay } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { langOf } from '@/lib/format/vedtak'
import { readAddress, type TextAddress } from '@/lib/utkast/approval/schema'
import { startCorrection } from '@/lib/utkast/correction/actions'
import { mayReadCorrection, mayStart } from '@/lib/utkast/correction/policy'
import { readCorrectable, type Correctable } from '@/lib/utkast/correction/queries'
import { propCitation } from '@/lib/utkast/publication/rules'
import { isSmk } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import type { UnitKey } from '@/lib/vedtak/types'
import { addressOf, nameOf } from './words'

/** A published account, its corrections, and the way to begin one. */
export async function CorrectionPage({ viewer, asked }: { viewer: Viewer; asked: TextAddress }) {
  const address = readAddress(asked)
  const found = address && (await readCorrectable(address))
  if (!found || mayReadCorrection(viewer, found.departementId) === null) {
    return <Refused viewer={viewer} path="/arbeid" status={isSmk(viewer) ? 404 : 403} />
  }
  const t = await getTranslations('rettelse')
  const { aar, key } = address
  const isUnderWay = found.rounds.some(({ status }) => status !== 'PUBLISERT')
  const decided = mayStart(viewer, { departementId: found.departementId, isPublished: true, isUnderWay })
  return (
    <PortalFrame title={t('title')} path={`/arbeid/rettelse/${addressOf(aar, key)}`} viewer={viewer}>
      <Breadcrumbs
        trail={[
          { label: nameOf(key), href: `/arbeid/godkjenning/${addressOf(aar, key)}` },
          { label: t('title') },
        ]}
      />
      <div className="frame parts-apart">
        <div className="page-head">
          <p className="kicker">{`${nameOf(key)} · ${propCitation(aar)}`}</p>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Stands published={found.published} />
        <Rounds rounds={found.rounds} aar={aar} unit={key} />
        {typeof decided === 'string' ? null : <Start aar={aar} unit={key} />}
      </div>
    </PortalFrame>
  )
}

async function Stands({ published }: Pick<Correctable, 'published'>) {
  const [t, locale] = await Promise.all([getTranslations('rettelse'), getLocale()])
  const { versjon, offentligFra, redegjorelse, maalform, tittel } = published
  return (
    <section aria-labelledby="star">
      <h2 id="star">{t('stands')}</h2>
      <p className="muted">
        {t('version', { versjon, dag: offentligFra ? formatDay(toDay(offentligFra), locale) : '' })}
      </p>
      <div lang={langOf(maalform)}>
        <p className="strong">{tittel}</p>
        <div className="verbatim keep-lines">{redegjorelse}</div>
      </div>
    </section>
  )
}

interface RoundsProps {
  rounds: Correctable['rounds']
  aar: string
  unit: UnitKey
}

async function Rounds({ rounds, aar, unit }: RoundsProps) {
  const [t, g, locale] = await Promise.all([getTranslations('rettelse'), getTranslations('godkjenning'), getLocale()]) // prettier-ignore
  const corrections = rounds.filter(({ omgang }) => omgang > 0)
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="rettelser">
      <h2 id="rettelser">{t('rounds')}</h2>
      <ul className="rows">
        {corrections.map(({ id, omgang, status, rettelseType, rettelseSitat, rettelseDato }) => (
          <li key={id} className="queue-row">
            <span>
              <strong>{g('round', { omgang })}</strong>{' '}
              {g('correctionOf', {
                type: t(`types.${rettelseType ?? 'TILLEGG'}`),
                sitat: rettelseSitat ?? '',
                dag: rettelseDato ? formatDay(toDay(rettelseDato), locale) : '',
              })}
            </span>
            <span className="tag">{g(`status.${status}`)}</span>
            {status === 'UTKAST' ? (
              <AppLink href={`/arbeid/rapportering/${addressOf(aar, unit)}?omgang=${omgang}`}>
                {t('write')}
              </AppLink>
            ) : status === 'PUBLISERT' ? null : (
              <AppLink href={`/arbeid/godkjenning/${addressOf(aar, unit)}`}>{t('look')}</AppLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Start({ aar, unit: { sesjon, nummer, punkt } }: { aar: string; unit: UnitKey }) {
  const t = await getTranslations('rettelse')
  const hidden = (name: string, value: string) => ({ kind: 'hidden' as const, name, label: '', value })
  return (
    <section aria-labelledby="begynn">
      <h2 id="begynn">{t('start')}</h2>
      <Act
        id="rettelse"
        action={startCorrection}
        submit={t('start')}
        done={t('started')}
        fields={[
          hidden('aar', aar),
          hidden('sesjon', sesjon),
          hidden('nummer', String(nummer)),
          hidden('punkt', punkt),
          {
            kind: 'radio',
            name: 'type',
            label: t('type'),
            options: (['RETTEBREV', 'TILLEGG'] as const).map((value) => ({
              value,
              label: t(`types.${value}`),
            })),
          },
          { kind: 'text', name: 'sitat', label: t('sitat'), help: t('sitatHelp') },
          { kind: 'date', name: 'dato', label: t('dato') },
        ]}
      />
    </section>
  )
}

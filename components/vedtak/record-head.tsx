import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { ClockIcon } from '@/components/ui/icons'
import { formatDay } from '@/lib/format/date'
import { formatVedtak, titleLang, vedtakPath } from '@/lib/format/vedtak'
import { sentenceOf } from '@/lib/register/sentence'
import type { VedtakRecord } from '@/lib/register/view'
import { Day } from './day'
import { TilstandTag, UenighetFlag } from './tilstand-tag'

/** Which vedtak, how it stands, and in one plain sentence who says so. */
export function RecordHead({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const sentence = useTranslations('sentence')
  const locale = useLocale()
  const { state, dato, tittel, punkt } = vedtak
  const passed = vedtak.frister.find(({ passert }) => passert)
  return (
    <div className="page-head">
      <p className="kicker figures">
        {t('overline', { vedtak: formatVedtak(vedtak) })}
        {dato ? (
          <>
            {' · '}
            <Day day={dato} />
          </>
        ) : null}
      </p>
      <h1 className="record-title" lang={titleLang(tittel)}>
        {tittel || formatVedtak(vedtak)}
      </h1>
      {punkt ? (
        <p className="small">
          {t('punktOf', { punkt })}{' '}
          <AppLink href={vedtakPath({ ...vedtak, punkt: null })}>
            {formatVedtak({ ...vedtak, punkt: null })}
          </AppLink>
        </p>
      ) : null}
      <div className="state-line">
        <TilstandTag
          tilstand={state.tilstand}
          closedBy={state.grunn === 'OPPHEVET' ? 'OPPHEVET' : 'UTKVITTERT'}
          large
        />
        {state.uenighet ? <UenighetFlag /> : null}
        <p>{sentence(sentenceOf(state))}</p>
        {passed?.dato ? (
          <p className="passed">
            <ClockIcon /> {t('passed', { date: formatDay(passed.dato, locale) })}
          </p>
        ) : null}
      </div>
    </div>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { ClockIcon } from '@/components/ui/icons'
import { formatDay } from '@/lib/format/date'
import { langOf } from '@/lib/format/vedtak'
import type { FristView, LofteView, Place, VedtakRecord } from '@/lib/register/view'
import { Day } from './day'
import { PartyMark } from './party-mark'
import { PlaceLink } from './place-link'

type Lang = ReturnType<typeof langOf>

/** What the Storting set (`places`: where) and what the departement itself has promised, each with what it is for. */
export function Deadlines({ vedtak, places = [] }: { vedtak: VedtakRecord; places?: Place[] }) {
  const t = useTranslations('record')
  const { frister, lofter } = vedtak
  if (frister.length === 0 && lofter.length === 0) return null
  return (
    <section aria-labelledby="frister">
      <h2 id="frister">{t('deadlines')}</h2>
      <div className="deadlines">
        {frister.length > 0 ? (
          <div>
            <h3 className="party-head">
              <PartyMark party="storting" />
              {t('deadlinesStorting')}
            </h3>
            <ul className="rows">
              {frister.map((frist, index) => (
                <FristRow
                  key={index}
                  frist={frist}
                  place={places[index] ?? vedtak.place}
                  lang={langOf(vedtak.maalform)}
                />
              ))}
            </ul>
          </div>
        ) : null}
        {lofter.length > 0 ? (
          <div>
            <h3 className="party-head">
              <PartyMark party="departement" />
              {t('deadlinesPromised')}
            </h3>
            <ul className="rows">
              {lofter.map((lofte, index) => (
                <LofteRow key={index} lofte={lofte} lang={langOf(vedtak.accounts[0]?.maalform ?? null)} />
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </section>
  )
}

/** `lang`: of the words it was cut from, here and below. */
function FristRow({ frist, place, lang }: { frist: FristView; place: Place; lang: Lang }) {
  const { tekst, dato, gjelder, passert } = frist
  const t = useTranslations('record')
  const locale = useLocale()
  return (
    <li>
      <p className="strong figures">{dato === null ? t('noDate') : <Day day={dato} />}</p>
      {gjelder ? <p lang={lang}>{startOfSentence(gjelder)}</p> : null}
      <p className="verbatim verbatim-small" lang={lang}>
        «{tekst}»
      </p>
      <p className="small">
        <PlaceLink place={place} />
      </p>
      {passert && dato ? (
        <p className="passed">
          <ClockIcon /> {t('passed', { date: formatDay(dato, locale) })}
        </p>
      ) : null}
    </li>
  )
}

/** What the limit is for is cut out of the middle of a sentence. */
function startOfSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function LofteRow({ lofte: { dato, setning, tekst, place }, lang }: { lofte: LofteView; lang: Lang }) {
  return (
    <li>
      <p className="strong figures">
        {dato === null ? <LofteWords tekst={tekst} lang={lang} /> : <Day day={dato} />}
      </p>
      <p className="verbatim verbatim-small" lang={lang}>
        «{setning}»
      </p>
      <p className="small">
        <PlaceLink place={place} />
      </p>
    </li>
  )
}

function LofteWords({ tekst, lang }: { tekst: string; lang: Lang }) {
  const t = useTranslations('record')
  return tekst ? <span lang={lang}>{tekst}</span> : t('noDate')
}

import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { SourceLine } from '@/components/ui/source-line'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { departementSays } from '@/lib/register/says'
import type { CitedDocument, JudgementView, RecordPlaces, VedtakRecord } from '@/lib/register/view'
import { Day, PublicSince } from './day'
import { PartyMark } from './party-mark'
import { PlaceLine } from './place-line'
import { FactPlace } from './fact-place'
import { PlaceLink } from './place-link'
import { Utsagn } from './utsagn'
import { Uttalelser } from './uttalelser'

interface TwoAnswersProps {
  vedtak: VedtakRecord
  /** Where the departement's newest account stands, and what of it. */
  places?: RecordPlaces['accounts'][number] | undefined
}

/** The two parties side by side with the same rows. What is missing is drawn, not left empty. */
export function TwoAnswers({ vedtak, places }: TwoAnswersProps) {
  const t = useTranslations('record')
  const { uenighet, komiteens } = vedtak.state
  return (
    <section aria-labelledby="partene">
      <h2 id="partene" className="sr-only">
        {t('parties')}
      </h2>
      <div className="two-answers">
        <DepartementAnswer vedtak={vedtak} places={places} />
        <KomiteAnswer vedtak={vedtak} />
        {uenighet ? <p className="answers-note answers-alert">{t('disagreement')}</p> : null}
        {uenighet === null && komiteens === 'IKKE_UTKVITTERT' ? (
          <p className="answers-note">{t('disagreementUnknown')}</p>
        ) : null}
      </div>
      <Utsagn utsagn={vedtak.utsagn} />
      <Uttalelser uttalelser={vedtak.uttalelser} />
      <Repeals vedtak={vedtak} />
    </section>
  )
}

function DepartementAnswer({ vedtak, places }: TwoAnswersProps) {
  const t = useTranslations('record')
  const dep = useTranslations('dep')
  const [account] = vedtak.accounts
  const ends = account?.rapporteringAvsluttes
  const says = account?.vurdering ?? departementSays({ ...vedtak.state, departementets: null })
  return (
    <div className={account ? 'answer' : 'answer answer-missing'}>
      <h3>
        <PartyMark party="departement" />
        {dep('axis')}
      </h3>
      <p className={account ? 'answer-word' : 'answer-word answer-none'}>{dep(says)}</p>
      {account ? (
        <>
          <dl>
            <dt>{t('ends')}</dt>
            <dd>
              {ends === null || ends === undefined ? t('notStated') : t(ends ? 'yes' : 'no')}
              {places?.row ? <FactPlace place={places.row} /> : null}
            </dd>
            <dt>{t('reported')}</dt>
            <dd>
              <PublicSince {...account.place} />
            </dd>
          </dl>
          <PlaceLine place={places?.conclusion ?? account.place} />
        </>
      ) : (
        <p className="small">{t(says === 'RAPPORT_MANGLER' ? 'missingReport' : 'noReport')}</p>
      )}
    </div>
  )
}

function KomiteAnswer({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const kkk = useTranslations('kkk')
  const [judgement] = vedtak.judgements
  return (
    <div className={judgement ? 'answer' : 'answer answer-missing'}>
      <h3>
        <PartyMark party="storting" />
        {kkk('axis')}
      </h3>
      <p className={judgement ? 'answer-word' : 'answer-word answer-none'}>
        {kkk(judgement?.resultat ?? 'IKKE_VURDERT')}
      </p>
      {judgement ? <JudgementFacts judgement={judgement} vedtak={vedtak} /> : null}
      {judgement ? null : vedtak.accounts.length > 0 ? <p className="small">{t('notYetText')}</p> : null}
    </div>
  )
}

function JudgementFacts({ judgement, vedtak }: { judgement: JudgementView; vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  const { rapporteringssesjon: judged, innstilling, utledet, tidligst, setning, place } = judgement
  const [account] = vedtak.accounts
  const isPrevious = account !== undefined && judged !== account.rapporteringssesjon
  const locale = useLocale()
  return (
    <>
      <dl>
        <dt>{t('judges')}</dt>
        <dd>
          {t('judgesReport', { sesjon: formatSesjon(judged) })}
          {isPrevious ? ` (${t('previousReport')})` : null}
        </dd>
        {innstilling ? (
          <>
            <dt>{t('judgedIn')}</dt>
            <dd>
              <Cited document={innstilling} />
            </dd>
          </>
        ) : null}
        {tidligst !== null && place.senest !== null ? (
          <>
            <dt>{t('judgedDay')}</dt>
            <dd>
              {t('dayBetween', { from: formatDay(tidligst, locale), to: formatDay(place.senest, locale) })}
            </dd>
          </>
        ) : null}
        {place.offentligFra !== null && !utledet ? (
          <>
            <dt>{t('judgedDay')}</dt>
            <dd>
              <Day day={place.offentligFra} />
            </dd>
          </>
        ) : null}
        {utledet ? (
          <>
            <dt>{t('how')}</dt>
            <dd>{t('derived')}</dd>
          </>
        ) : null}
      </dl>
      {setning === null || utledet ? null : (
        <div className="answer-reason">
          <h4>{t('reason')}</h4>
          <div className="verbatim keep-lines" lang="no">
            {setning}
          </div>
        </div>
      )}
      <PlaceLine place={place} />
    </>
  )
}

/** A document's name is Norwegian on every page. */
export function Cited({ document: { sitat, href, external } }: { document: CitedDocument }) {
  if (href === null) return <span lang="nb">{sitat}</span>
  return external ? (
    <a href={href} lang="nb">
      {sitat}
    </a>
  ) : (
    <AppLink href={href} lang="nb">
      {sitat}
    </AppLink>
  )
}

function Repeals({ vedtak }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  if (vedtak.repeals.length === 0 && vedtak.proposals.length === 0) return null
  return (
    <div className="repeals">
      {vedtak.repeals.map((repeal) => (
        <div key={`${repeal.rapporteringssesjon}-${repeal.resultat}`}>
          <h3>{t('repealAxis')}</h3>
          <p className="strong">{t(repeal.resultat)}</p>
          <PlaceLine place={repeal.place} />
        </div>
      ))}
      {vedtak.proposals.map(({ romertall, place, rapporteringssesjon }) => (
        <SourceLine key={rapporteringssesjon}>
          {t('repealProposed', { romertall })}, <PlaceLink place={place} />
        </SourceLine>
      ))}
    </div>
  )
}

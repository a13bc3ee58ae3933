import { getLocale, getTranslations } from 'next-intl/server'
import { Difference } from '@/components/historikk/difference'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { langOf } from '@/lib/format/vedtak'
import { wordDifference } from '@/lib/format/word-difference'
import type { ApprovalView as Approval, Base } from '@/lib/utkast/approval/queries'
import { propCitation } from '@/lib/utkast/publication/rules'
import type { UtkastText } from '@/lib/utkast/types'

/** A text as whoever approves it sees it: what was asked, what the checks found, and what is new in it. */
export async function ApprovalView({ view }: { view: Approval }) {
  return (
    <>
      <RequestPart view={view} />
      <FunnPart view={view} />
      <TextPart view={view} />
      {view.sentBack === null ? null : <BackPart text={view.item.text} back={view.sentBack} />}
    </>
  )
}

async function RequestPart({ view: { request } }: { view: Approval }) {
  const [t, locale] = await Promise.all([getTranslations('godkjenning'), getLocale()])
  return (
    <section className="request" aria-labelledby="vedtaket">
      <h2 id="vedtaket" className="kicker">
        {t('request')}
      </h2>
      <blockquote className="keep-lines" lang={langOf(request.maalform)}>
        «{request.tekst}»
      </blockquote>
      {request.dato === null ? null : (
        <p className="muted small">{t('decided', { dag: formatDay(request.dato, locale) })}</p>
      )}
    </section>
  )
}

async function FunnPart({ view }: { view: Approval }) {
  const t = await getTranslations('godkjenning')
  const { funn } = view.item
  return (
    <section aria-labelledby="funn">
      <h2 id="funn">{t('funn')}</h2>
      {funn.length === 0 ? (
        <p className="muted">{t('noFunn')}</p>
      ) : (
        <ul className="rows">
          {funn.map(({ rule, severity, message, evidence }) => (
            <li key={rule} className="queue-row">
              <span>
                <strong>{t(`severity.${severity}`)}:</strong> <span lang="nb">{message}</span>
                {evidence
                  .filter(({ text }) => text !== '')
                  .slice(0, 3)
                  .map(({ field, start, text }) => (
                    <q key={`${field}-${start}`} className="muted" lang={langOf(view.item.text.maalform)}>
                      {text}
                    </q>
                  ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

async function TextPart({ view: { item, last } }: { view: Approval }) {
  const t = await getTranslations('godkjenning')
  return (
    <section aria-labelledby="teksten">
      <h2 id="teksten">{t('text')}</h2>
      <p className="muted">
        {last === null
          ? t('againstNone')
          : t('againstYear', { prop: propCitation(last.rapporteringssesjon) })}
      </p>
      <Compared text={item.text} base={last} />
      <Beside text={item.text} />
    </section>
  )
}

async function BackPart({ text, back }: { text: UtkastText; back: NonNullable<Approval['sentBack']> }) {
  const [t, locale] = await Promise.all([getTranslations('godkjenning'), getLocale()])
  return (
    <section aria-labelledby="tilbake">
      <h2 id="tilbake">{t('back')}</h2>
      <p className="muted">{t('backSaid', { dag: formatDay(today(back.skrevet), locale) })}</p>
      <blockquote className="notice keep-lines">{back.kommentar}</blockquote>
      <Compared text={text} base={back} />
    </section>
  )
}

/** Heading, conclusion, answer and account, each against what they are held against. */
async function Compared({ text, base }: { text: UtkastText; base: Base | null }) {
  const [t, dep] = await Promise.all([getTranslations('godkjenning'), getTranslations('dep')])
  const answer = (value: boolean | null) =>
    t(value === null ? 'answer.none' : value ? 'answer.ja' : 'answer.nei')
  const claim = (value: UtkastText['vurdering']) => (value === null ? t('answer.none') : dep(value))
  const rows = [
    { field: 'vurdering', now: claim(text.vurdering), before: base && claim(base.vurdering) },
    { field: 'rapporteringAvsluttes', now: answer(text.rapporteringAvsluttes), before: base && answer(base.rapporteringAvsluttes) }, // prettier-ignore
  ] as const
  return (
    <dl className="facts approval-text">
      <Words field="tittel" text={text.tittel} before={base?.tittel ?? null} maalform={text.maalform} />
      {rows.map(({ field, now, before }) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>
            {now} {before !== null && before !== now ? <del>{t('was', { value: before })}</del> : null}
          </dd>
        </div>
      ))}
      <Words
        field="redegjorelse"
        text={text.redegjorelse}
        before={base?.redegjorelse ?? null}
        maalform={text.maalform}
      />
    </dl>
  )
}

interface WordsProps {
  field: 'tittel' | 'redegjorelse'
  text: string
  before: string | null
  maalform: 'NB' | 'NN'
}

async function Words({ field, text, before, maalform }: WordsProps) {
  const t = await getTranslations('godkjenning')
  return (
    <div>
      <dt>{t(`field.${field}`)}</dt>
      <dd>
        <div
          className={field === 'redegjorelse' ? 'verbatim keep-lines' : 'keep-lines'}
          lang={langOf(maalform)}
        >
          {before === null ? text : <Difference pieces={wordDifference(before, text)} />}
        </div>
        {before === text ? <p className="small muted">{t('sameAs')}</p> : null}
      </dd>
    </div>
  )
}

/** What is said beside the account. */
async function Beside({ text }: { text: UtkastText }) {
  const [t, locale] = await Promise.all([getTranslations('godkjenning'), getLocale()])
  const promise = text.lofteDato === null ? '' : [formatDay(text.lofteDato, locale), text.lofteTekst].filter(Boolean).join(': ') // prettier-ignore
  const shown = (
    [
      ['stikkord', text.stikkord],
      ['lofte', promise],
      ['flyttegrunn', text.flyttegrunn],
      ['romertall', text.romertall],
      ['maalform', t(`form.${text.maalform}`)],
    ] as const
  ).filter(([, value]) => value !== '')
  return (
    <dl className="facts approval-text">
      {shown.map(([field, value]) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <Lines
        field="delkrav"
        lines={text.delkrav.map(
          ({ merke, tekst, svar }) => `${merke ? `${merke}) ` : ''}${tekst}: ${svar || t('answer.none')}`,
        )}
      />{' '}
      {/* prettier-ignore */}
      <Lines field="kilder" lines={text.kilder.map(({ tekst, adresse }) => [tekst, adresse].filter(Boolean).join(' – '))} />{' '}
      {/* prettier-ignore */}
    </dl>
  )
}

async function Lines({ field, lines }: { field: 'delkrav' | 'kilder'; lines: string[] }) {
  const t = await getTranslations('godkjenning')
  if (lines.length === 0) return null
  return (
    <div>
      <dt>{t(`field.${field}`)}</dt>
      <dd>
        <ul>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

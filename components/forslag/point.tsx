import { useTranslations } from 'next-intl'
import { PlaceLine } from '@/components/vedtak/place-line'
import { VedtakLinks } from '@/components/vedtak/vedtak-links'
import type { AdviceView, PointView } from '@/lib/register/forslag/view'
import { malformOf } from '@/lib/parse/fields/malform'
import { Answer } from './answer'

interface PointProps {
  point: PointView
  isAnswered: boolean
  isAdvised: boolean
  whole: AdviceView[]
}

/** One proposal, word for word, and below it answer, advice and decision. What is not read is said. */
export function Point({ point, isAnswered, isAdvised, whole }: PointProps) {
  const t = useTranslations('forslag')
  const { nummer, tekst, place, answers } = point
  const id = `forslag-${nummer}`
  return (
    <section className="forslag-point" aria-labelledby={id}>
      <h2 id={id} data-andre-tall="">
        {t('point', { nummer: String(nummer) })}
      </h2>
      <div className="request">
        <blockquote lang={malformOf(tekst)}>
          <p>«{tekst}»</p>
        </blockquote>
        <PlaceLine place={place} />
      </div>
      <div className="forslag-steps">
        <div>
          <h3>{t('answerHead')}</h3>
          {answers.length > 0 ? (
            answers.map((answer) => <Answer key={`${answer.place.slug} ${answer.nummer}`} answer={answer} />)
          ) : (
            <p className="muted">{t(isAnswered ? 'noAnswer' : 'notReadSvar')}</p>
          )}
        </div>
        <div>
          <h3>{t('adviceHead')}</h3>
          <Advice point={point} isAdvised={isAdvised} whole={whole} />
        </div>
        <div>
          <h3>{t('decisionHead')}</h3>
          <Decision point={point} isAdvised={isAdvised} />
        </div>
      </div>
    </section>
  )
}

function Advice({ point: { advice }, isAdvised, whole }: Omit<PointProps, 'isAnswered'>) {
  const t = useTranslations('forslag')
  if (!isAdvised) return <p className="muted">{t('notReadInnst')}</p>
  const shown = advice.length > 0 ? advice : whole
  if (shown.length === 0) return <p>{t('notFound')}</p>
  return (
    <>
      {shown.map((one) => (
        <div key={`${one.place.slug} ${one.place.linje}`} className="forslag-answer">
          <p>
            {t(`advice.${one.slag}`, {
              nummer: one.romertall ?? String(one.nummer ?? ''),
              har: one.romertall === null && one.nummer === null ? 'nei' : 'ja',
            })}
            {one.partier.length > 0 ? ` ${t('from', { partier: one.partier.join(', ') })}` : null}
          </p>
          <PlaceLine place={one.place} />
        </div>
      ))}
    </>
  )
}

function Decision({ point: { outcome, vedtak }, isAdvised }: Pick<PointProps, 'point' | 'isAdvised'>) {
  const t = useTranslations('forslag')
  if (vedtak === null) return <p className={isAdvised ? undefined : 'muted'}>{t(`outcome.${outcome}`)}</p>
  return (
    <>
      <p>{t(`outcome.${outcome}`)}</p>
      <VedtakLinks links={[vedtak]} withDay />
    </>
  )
}

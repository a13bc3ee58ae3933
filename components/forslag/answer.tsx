import { useTranslations } from 'next-intl'
import { PlaceLine } from '@/components/vedtak/place-line'
import type { AnswerView } from '@/lib/register/forslag/view'
import { malformOf } from '@/lib/parse/fields/malform'

/** The minister's answer: the position only where a sentence says it, with that sentence, and the whole answer to read. */
export function Answer({ answer: { nummer, posisjon, setning, tekst, place } }: { answer: AnswerView }) {
  const t = useTranslations('forslag')
  const lang = malformOf(tekst)
  return (
    <div className="forslag-answer">
      <p className="answer-word">
        {t(`position.${posisjon ?? 'UKLAR'}`)} <span className="machine">{t('machine')}</span>
      </p>
      {setning === null ? (
        <p className="small">{t('unclear')}</p>
      ) : (
        <blockquote lang={lang}>
          <p>«{setning}»</p>
        </blockquote>
      )}
      <details>
        <summary data-andre-tall="">{t('wholeAnswer', { nummer: String(nummer) })}</summary>
        <div lang={lang}>
          {tekst.split(/\n{2,}/u).map((paragraph, i) => (
            <p key={i} className="keep-lines">
              {paragraph}
            </p>
          ))}
        </div>
      </details>
      <PlaceLine place={place} />
    </div>
  )
}

import { getLocale, getTranslations } from 'next-intl/server'
import type { FieldSpec } from '@/components/form/types'
import { Act } from '@/components/user/act'
import { formatDay } from '@/lib/format/date'
import { nameIn } from '@/lib/format/name'
import { formatSesjon } from '@/lib/format/sesjon'
import { answerQuestion } from '@/lib/opplasting/actions'
import type { Upload } from '@/lib/opplasting/queries'
import { listDepartementNames } from '@/lib/opplasting/reading/queries'
import { pageAt } from '@/lib/opplasting/rules'
import type { SporsmalSlag } from '@/lib/opplasting/types'

/** What the document does not tell: one click for what it suggests, a field for the rest. */
export async function Questions({ upload: { id, sporsmal, departementId, oversikt } }: { upload: Upload }) {
  const [t, locale] = await Promise.all([getTranslations('importering'), getLocale()])
  // Whose upload it is: then no other departement can be the answer.
  const names = await listDepartementNames(departementId)
  const placeOf = (linje: number) => {
    const page = pageAt(oversikt?.sider ?? [], linje)
    return page === null
      ? t('atLine', { line: String(linje) })
      : t('atLineOnPage', { line: String(linje), page })
  }
  const nameOf = new Map(names.map((one) => [one.slug, nameIn(one, locale)]))
  const say = (slag: SporsmalSlag, verdi: string) => {
    if (slag === 'DATO') return formatDay(verdi, locale)
    return slag === 'SESJON' ? formatSesjon(verdi) : (nameOf.get(verdi) ?? verdi)
  }
  return sporsmal.map(({ slag, forslag }) => {
    const hidden: FieldSpec[] = [
      { kind: 'hidden', name: 'opplastingId', label: t('title'), value: id },
      { kind: 'hidden', name: 'sporsmal', label: t('title'), value: slag },
    ]
    return (
      <section key={slag} aria-labelledby={`sporsmal-${slag}`} className="upload-question">
        <h2 id={`sporsmal-${slag}`}>{t(`question.${slag}`)}</h2>
        <p>{t(`why.${slag}`)}</p>
        {forslag.length === 0 ? null : (
          <div className="suggestions">
            {forslag.map(({ verdi, linje }) => (
              <div key={verdi}>
                <Act
                  id={`svar-${slag}-${verdi}`}
                  action={answerQuestion}
                  fields={[...hidden, { kind: 'hidden', name: 'svar', label: t('answer'), value: verdi }]}
                  submit={say(slag, verdi)}
                  done={t('answered')}
                  variant="secondary"
                />
                <p className="muted small">{linje === null ? t('fromRegister') : placeOf(linje)}</p>
              </div>
            ))}
          </div>
        )}
        <Act
          id={`svar-${slag}`}
          action={answerQuestion}
          fields={[...hidden, fieldOf(slag, [...nameOf], { label: t(forslag.length === 0 ? `question.${slag}` : `answerField.${slag}`), help: t(`answerHelp.${slag}`) })]} // prettier-ignore
          submit={t('answer')}
          done={t('answered')}
        />
      </section>
    )
  })
}

function fieldOf(
  slag: SporsmalSlag,
  names: [string, string][],
  words: { label: string; help: string },
): FieldSpec {
  // prettier-ignore
  if (slag === 'DATO') return { kind: 'date', name: 'svar', ...words }
  if (slag === 'SESJON') return { kind: 'text', name: 'svar', ...words }
  return {
    kind: 'select',
    name: 'svar',
    ...words,
    options: names.map(([value, label]) => ({ value, label })),
  }
}

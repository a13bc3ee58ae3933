import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Act } from '@/components/user/act'
import { formatInstant } from '@/lib/format/date'
import { countLetterAsSent, sendLetterAgain } from '@/lib/mail/actions'
import type { OpenLetter } from '@/lib/mail/decision/queries'

/** Letters that nobody got, or perhaps nobody: to whom, when and why, and what can be done. On a narrow screen each is a card. */
export async function LetterTable({ letters }: { letters: OpenLetter[] }) {
  const [t, locale] = await Promise.all([getTranslations('brev'), getLocale()])
  const columns = ['receiver', 'kind', 'reason', 'at', 'decide'] as const
  return (
    <table className="plain-table stacked">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <ColumnHeads columns={columns} name={(column) => t(`column.${column}`)} />
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.brevId}>
            <th scope="row">
              <AppLink href={`/admin/bruker/${letter.userId}`}>{letter.name ?? t('erasedName')}</AppLink>
            </th>
            <td data-label={t('column.kind')}>{t(`kind.${letter.slag}`)}</td>
            <td data-label={t('column.reason')} data-andre-tall="">
              <strong>{t(`status.${letter.status}`)}</strong>
              <span className="muted small block">
                {letter.feil === null ? null : `${t(`reason.${letter.feil}`)} `}
                {letter.svarkode === null ? null : `${t('answer', { code: String(letter.svarkode) })} `}
                {t('attempts', { count: letter.attempts })}
              </span>
            </td>
            <td data-label={t('column.at')} data-andre-tall="">
              <time dateTime={letter.at.toISOString()}>{formatInstant(letter.at, locale)}</time>
            </td>
            <td data-label={t('column.decide')}>
              <Decide letter={letter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function Decide({ letter }: { letter: OpenLetter }) {
  const t = await getTranslations('brev')
  const { brevId } = letter
  const name = letter.name ?? t('erasedName')
  const fields = [{ kind: 'hidden', name: 'brevId', label: '', value: brevId } as const]
  return (
    <div className="link-row">
      <Act
        id={`send-${brevId}`}
        action={sendLetterAgain}
        fields={fields}
        submit={t('again.submit')}
        done={t('again.done')}
        variant="secondary"
      >
        <p className="sr-only">{t('for', { name })}</p>
      </Act>
      <Act
        id={`ferdig-${brevId}`}
        action={countLetterAsSent}
        fields={fields}
        submit={t('count.submit')}
        done={t('count.done')}
        variant="secondary"
      >
        <p className="sr-only">{t('for', { name })}</p>
      </Act>
    </div>
  )
}

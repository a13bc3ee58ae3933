import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { formatInstant } from '@/lib/format/date'
import { writeNote } from '@/lib/utkast/notat/actions'
import { listNotes } from '@/lib/utkast/notat/queries'
import type { TextPage } from '@/lib/utkast/page/queries'
import { textPath } from '@/lib/utkast/page/rules'
import { listFiles } from '@/lib/utkast/vedlegg/queries'
import { hidden } from './beside'
import { FileList } from './files'

/** What colleagues say and lay beside a text: never printed, never public. */
export async function Notes({ page }: { page: TextPage }) {
  const [t, locale] = await Promise.all([getTranslations('notater'), getLocale()])
  const [notes, files] =
    page.utkastId === null
      ? [[], []]
      : await Promise.all([listNotes(page.utkastId), listFiles(page.utkastId)])
  return (
    <div className="draft-notes parts-apart">
      <section aria-labelledby="notater">
        <h2 id="notater">{t('title')}</h2>
        <p className="muted">{t('lead')}</p>
        <ul className="rows">
          {notes.map(({ id, isSentBack, tekst, av, skrevet }) => (
            <li key={id}>
              <p className="muted">
                {isSentBack ? `${t('sentBack')} · ` : null}
                {t('by', { name: av ?? t('somebody'), when: formatInstant(skrevet, locale) })}
              </p>
              <p className="note-text">{tekst}</p>
            </li>
          ))}
        </ul>
        {page.mayNote ? (
          <Act
            id="notat"
            action={writeNote}
            submit={t('write')}
            done={t('written')}
            variant="secondary"
            fields={[...hidden(page), { kind: 'textarea', name: 'tekst', label: t('note'), rows: 3 }]}
          />
        ) : null}
      </section>
      <section aria-labelledby="vedlegg">
        <h2 id="vedlegg">{t('files')}</h2>
        <FileList files={files} mayRemove={false} />
        {page.mayNote ? (
          <p className="link-row">
            <AppLink href={textPath(page.address, 'files')}>{t('toFiles')}</AppLink>
          </p>
        ) : null}
      </section>
    </div>
  )
}

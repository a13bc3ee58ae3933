import { getLocale, getTranslations } from 'next-intl/server'
import { Act } from '@/components/user/act'
import { now } from '@/lib/clock'
import { formatInstant } from '@/lib/format/date'
import { assignEnheter } from '@/lib/gjennomgang/assignment/actions'
import { writeComment } from '@/lib/gjennomgang/kommentar/actions'
import { listComments } from '@/lib/gjennomgang/kommentar/queries'
import { listReaders, type Reader } from '@/lib/gjennomgang/reading/queries'
import type { BenkEnhet, Gjennomgang } from '@/lib/gjennomgang/types'
import type { Viewer } from '@/lib/user/types'
import { colleagueField, hiddenField } from './fields'
import { MarkRead } from './mark-read'

interface SharedWorkProps {
  gjennomgang: Gjennomgang
  unit: BenkEnhet
  viewer: Viewer
}

/** What the secretariat shares about a unit: who has it, who has read the account, and what is said. For that committee alone. */
export async function SharedWork({ gjennomgang, unit, viewer }: SharedWorkProps) {
  const t = await getTranslations('sekretariat')
  const isOpen = gjennomgang.publisert === null
  return (
    <section aria-labelledby="i-komiteen" className="parts-apart no-print">
      <h2 id="i-komiteen">{t('title')}</h2>
      <p className="muted small">{t('lead')}</p>
      <Holder gjennomgang={gjennomgang} unit={unit} viewer={viewer} isOpen={isOpen} />
      <Readers gjennomgang={gjennomgang} unit={unit} viewer={viewer} isOpen={isOpen} />
      <Comments enhetId={unit.enhetId} isOpen={isOpen} />
    </section>
  )
}

type PartProps = SharedWorkProps & { isOpen: boolean }

async function Holder({ gjennomgang, unit, viewer, isOpen }: PartProps) {
  const t = await getTranslations('sekretariat')
  const { enhetId, tildeltId, tildelt } = unit
  return (
    <div>
      <p>{tildeltId === null ? t('nobodys') : t('holder', { name: tildelt ?? t('erased') })}</p>
      {isOpen ? (
        <Act
          key={`${enhetId} ${tildeltId ?? ''}`}
          id="tildel-en"
          action={assignEnheter}
          fields={[
            hiddenField('gjennomgangId', gjennomgang.id),
            hiddenField('enhet', enhetId),
            await colleagueField(gjennomgang, viewer),
          ]}
          submit={t('assign.one')}
          done={t('assign.done')}
          variant="secondary"
        />
      ) : null}
    </div>
  )
}

async function Readers({ gjennomgang, unit, viewer, isOpen }: PartProps) {
  const { enhetId, rapporteringId } = unit
  if (rapporteringId === null) return null
  const [t, locale] = await Promise.all([getTranslations('sekretariat'), getLocale()])
  const readers = await listReaders({ enhetId, rapporteringId, komiteId: gjennomgang.komite.id }, now())
  const nameOf = ({ name }: Reader) => name ?? t('erased')
  const others = readers.filter(({ lest }) => lest === null)
  const isRead = readers.some(({ userId, lest }) => userId === viewer.userId && lest !== null)
  return (
    <div>
      <h3>{t('read.title')}</h3>
      <ul className="rows">
        {readers.map((reader) =>
          reader.lest === null ? null : (
            <li key={reader.userId}>
              {t('by', { name: nameOf(reader), when: formatInstant(reader.lest, locale) })}
            </li>
          ),
        )}
      </ul>
      {others.length > 0 ? <p>{t('read.not', { names: others.map(nameOf).join(', ') })}</p> : null}
      {isOpen && !isRead ? (
        <MarkRead
          key={`${enhetId} ${rapporteringId}`}
          enhetId={enhetId}
          rapporteringId={rapporteringId}
          submit={t('read.mark')}
        />
      ) : null}
    </div>
  )
}

async function Comments({ enhetId, isOpen }: { enhetId: string; isOpen: boolean }) {
  const [t, locale, comments] = await Promise.all([
    getTranslations('sekretariat'),
    getLocale(),
    listComments(enhetId),
  ])
  return (
    <div>
      <h3>{t('comment.title')}</h3>
      {comments.length === 0 ? <p className="muted">{t('comment.none')}</p> : null}
      <ul className="rows">
        {comments.map(({ id, tekst, av, skrevet }) => (
          <li key={id}>
            <p className="muted">
              {t('by', { name: av ?? t('erased'), when: formatInstant(skrevet, locale) })}
            </p>
            <p className="note-text">{tekst}</p>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <Act
          key={`${enhetId} ${comments.length}`}
          id="kommentar"
          action={writeComment}
          fields={[
            hiddenField('enhetId', enhetId),
            { kind: 'textarea', name: 'tekst', label: t('comment.label'), rows: 3 },
          ]}
          submit={t('comment.submit')}
          done={t('comment.done')}
          variant="secondary"
        />
      ) : null}
    </div>
  )
}

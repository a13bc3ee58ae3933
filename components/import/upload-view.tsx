import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatDay, formatInstant } from '@/lib/format/date'
import { listEnheter, type Upload } from '@/lib/opplasting/queries'
import { isUnderWay, mayStill } from '@/lib/opplasting/rules'
import { refusedReasons } from '@/lib/opplasting/types'
import { Cancel } from './cancel'
import { Preview, type Shown } from './preview'
import { Questions } from './questions'
import { RunResult } from './run-result'
import { UnderWay } from './under-way'

interface UploadViewProps {
  upload: Upload
  shown: Shown
}

/** One upload in the step it has come to. Nothing is saved before the run. */
export async function UploadView({ upload, shown }: UploadViewProps) {
  const t = await getTranslations('importering')
  const { id, status, filnavn } = upload
  const units = await listEnheter(id)
  return (
    <>
      <Breadcrumbs trail={[{ label: t('title'), href: '/arbeid/import' }, { label: filnavn }]} />
      <div className="frame parts-apart" data-andre-tall="">
        <UploadHead upload={upload} />
        {upload.feil === null ? null : <Failure status={status} feil={upload.feil} />}
        {isEnd(status) ? <Again /> : null}
        {isUnderWay(status) ? <UnderWay upload={upload} /> : null}
        {status === 'SPORSMAL' ? <Questions upload={upload} /> : null}
        {status === 'KLAR' ? <Preview upload={upload} units={units} shown={shown} /> : null}
        {hasRun(upload) ? <RunResult upload={upload} units={units} shown={shown} /> : null}
        {mayStill(status, 'cancel') && status !== 'KLAR' ? <Cancel id={id} /> : null}
      </div>
    </>
  )
}

const isEnd = (status: Upload['status']): boolean => status === 'AVVIST' || status === 'AVBRUTT'
const hasRun = ({ status }: Upload): boolean => status === 'LAGRET' || status === 'ANGRET'

/** What document it is, how far it has come, and that nothing of it is in the register where it is not. */
async function UploadHead({ upload }: { upload: Upload }) {
  const [t, locale] = await Promise.all([getTranslations('importering'), getLocale()])
  const { oversikt, status, sha256, filnavn, lastetOpp, by } = upload
  const facts = [
    oversikt?.sitat ?? filnavn,
    ...(oversikt?.departement ? [oversikt.departement] : []),
    ...(oversikt ? [t('lines', { count: oversikt.linjer })] : []),
    ...(oversikt?.dato ? [t('publicFrom', { day: formatDay(oversikt.dato, locale) })] : []),
  ]
  return (
    <div className="page-head">
      <p className="kicker">{t(`overline.${status}`)}</p>
      <h1>{t(`heading.${status}`)}</h1>
      <p className="lead" lang="nb">
        {facts.join(' · ')}
      </p>
      <p className="muted small">
        {t('uploadedBy', { name: by ?? t('somebody'), when: formatInstant(lastetOpp, locale) })}{' '}
        <span className="checksum">{`SHA-256 ${sha256.slice(0, 8)}…${sha256.slice(-8)}`}</span>
      </p>
      {oversikt?.finnes && status === 'KLAR' ? (
        <p className="notice">
          {t.rich('held', {
            link: (text) => <AppLink href={`/dokument/${oversikt.finnes}`}>{text}</AppLink>,
          })}
        </p>
      ) : null}
    </div>
  )
}

/** Why it stopped, and what can be done: a document that cannot be read, or work of ours that failed, in each step its own. */
async function Failure({ status, feil }: Pick<Upload, 'status'> & { feil: string }) {
  const t = await getTranslations('importering')
  const reason = refusedReasons.find((one) => one === feil) ?? 'FEILET'
  const step = status === 'KLAR' || status === 'LAGRET' ? status : 'AVVIST'
  return (
    <p className="notice upload-refused">
      <strong>{reason === 'FEILET' ? t(`failed.${step}`) : t(`refused.${reason}`)}</strong>
    </p>
  )
}

async function Again() {
  const t = await getTranslations('importering')
  return (
    <p>
      <AppLink href="/arbeid/import">{t('again')}</AppLink>
    </p>
  )
}

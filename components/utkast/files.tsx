import { getLocale, getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { AppLink } from '@/components/ui/app-link'
import { Act } from '@/components/user/act'
import { formatInstant } from '@/lib/format/date'
import { formatVedtak } from '@/lib/format/vedtak'
import type { Viewer } from '@/lib/user/types'
import type { TextPage } from '@/lib/utkast/page/queries'
import { textPath } from '@/lib/utkast/page/rules'
import { attachFile, removeFile } from '@/lib/utkast/vedlegg/actions'
import { listFiles, type FileItem } from '@/lib/utkast/vedlegg/queries'
import { fileTypes } from '@/lib/utkast/vedlegg/rules'
import { hidden } from './beside'

/** The files beside a text, each to be saved. A page of its own takes new ones: only it is sent anything large. */
export async function FilesView({ page, viewer }: { page: TextPage; viewer: Viewer }) {
  const t = await getTranslations('notater')
  const title = t('filesOf', { vedtak: formatVedtak(page.address) })
  const files = page.utkastId === null ? [] : await listFiles(page.utkastId)
  return (
    <PortalFrame title={title} path={textPath(page.address, 'files')} viewer={viewer}>
      <div className="frame parts-apart">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{t('filesLead')}</p>
        </div>
        <FileList files={files} mayRemove={page.mayNote} />
        {page.mayNote ? (
          <Act
            id="vedlegg-fil"
            action={attachFile}
            submit={t('attach')}
            done={t('attached')}
            fields={[
              ...hidden(page),
              {
                kind: 'file',
                name: 'fil',
                label: t('file'),
                help: t('fileHelp'),
                accept: Object.values(fileTypes).join(','),
              },
            ]}
          />
        ) : null}
        <p className="link-row">
          <AppLink href={textPath(page.address)}>{t('toText')}</AppLink>
        </p>
      </div>
    </PortalFrame>
  )
}

export async function FileList({ files, mayRemove }: { files: FileItem[]; mayRemove: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('notater'), getLocale()])
  if (files.length === 0) return <p className="muted">{t('noFiles')}</p>
  return (
    <ul className="rows">
      {files.map(({ id, filnavn, bytes, lastetOpp }) => (
        <li key={id}>
          <p>
            <a href={`/api/vedlegg/${id}`} download>
              {filnavn}
            </a>{' '}
            <span className="muted">
              {t('size', { kb: Math.max(1, Math.round(bytes / 1024)) })} · {formatInstant(lastetOpp, locale)}
            </span>
          </p>
          {mayRemove ? (
            <Act
              id={`fjern-${id}`}
              action={removeFile}
              submit={t('remove', { name: filnavn })}
              done={t('removed')}
              variant="secondary"
              fields={[{ kind: 'hidden', name: 'vedleggId', label: '', value: id }]}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

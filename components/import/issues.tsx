import { getTranslations } from 'next-intl/server'
import { listIssues, type Upload } from '@/lib/opplasting/queries'

/** So many stand on the page; the file has them all. */
const mostShown = 30

/** What reader and checks remarked on in the document. */
export async function Issues({ upload }: { upload: Upload }) {
  const t = await getTranslations('importering')
  const issues = await listIssues(upload)
  return (
    <section aria-labelledby="merknader">
      <h2 id="merknader">{t('issues', { count: issues.length })}</h2>
      {issues.length === 0 ? null : (
        <>
          <p>
            <a href={`/api/import/${upload.id}/merknader`} download>
              {t('download')}
            </a>
          </p>
          <ul className="rows upload-issues">
            {issues.slice(0, mostShown).map(({ rule, severity, message, lines }, at) => (
              <li key={`${rule}/${at}`}>
                <span className="small muted">{t(`severity.${severity}`)}</span>{' '}
                <span lang="nb">{message}</span>{' '}
                {lines.length === 0 ? null : (
                  <span className="muted small">{t('atLines', { lines: lines.slice(0, 8).join(', ') })}</span>
                )}
              </li>
            ))}
          </ul>
          {issues.length > mostShown ? (
            <p className="muted">{t('moreIssues', { count: issues.length - mostShown })}</p>
          ) : null}
        </>
      )}
    </section>
  )
}

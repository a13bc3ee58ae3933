import { getLocale, getTranslations } from 'next-intl/server'
import { localePath } from '@/i18n/path'
import { listIssues, type Upload } from '@/lib/opplasting/queries'
import { uploadPath } from '@/lib/opplasting/rules'
import { LineLinks } from './line-links'

/** So many stand on the page; the file has them all. */
const mostShown = 30

/** What reader and checks remarked on in the document, each with the way to its lines. */
export async function Issues({ upload }: { upload: Upload }) {
  const [t, locale] = await Promise.all([getTranslations('importering'), getLocale()])
  const issues = await listIssues(upload)
  const page = localePath(locale, uploadPath(upload.id))
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
            {issues.slice(0, mostShown).map(({ rule, severity, message, lines, plass }, at) => (
              <li key={`${rule}/${at}`}>
                <p>
                  <strong>{t(`severity.${severity}`)}:</strong> <span lang="nb">{message}</span>{' '}
                  <LineLinks
                    lines={lines}
                    pages={upload.oversikt?.sider ?? []}
                    hrefOf={(line) =>
                      `${page}?${plass === null ? '' : `enhet=${plass}&`}linje=${line}#linje-${line}`
                    }
                  />
                </p>
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

import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { CountLink } from '@/components/vedtak/count-link'
import { PublicSince } from '@/components/vedtak/day'
import type { DocumentItem } from '@/lib/dokument/queries'
import { nameIn } from '@/lib/format/name'
import { SourceText } from './source-text'
import { toldBranch } from './told-branch'

/** The sources of the register: what each is, since when it is public, where it was taken from, under which licence. */
export function DocumentList({ documents }: { documents: DocumentItem[] }) {
  const t = useTranslations('dokumenter')
  const page = useTranslations('dokument')
  if (documents.length === 0) return <p>{t('none')}</p>
  return (
    <table className="plain-table stacked">
      <thead>
        <tr>
          <th scope="col">{t('document')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{page('source')}</th>
          <th scope="col">{page('licence')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentRow key={document.slug} document={document} />
        ))}
      </tbody>
    </table>
  )
}

function DocumentRow({ document }: { document: DocumentItem }) {
  const t = useTranslations('dokumenter')
  const page = useTranslations('dokument')
  const locale = useLocale()
  const { slug, sitat, departement, versjon, vedtak, told, kilde, lisens } = document
  const filter = { dokument: told === 'redegjort' ? slug : `${slug}.${told}` }
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/dokument/${slug}`}>
          {sitat}
          {departement ? <span className="block">{nameIn(departement, locale)}</span> : null}
        </AppLink>
        {versjon > 1 ? (
          <span className="block muted">{t('version', { versjon: String(versjon) })}</span>
        ) : null}
      </th>
      <td data-label={t('since')}>
        <PublicSince {...document} />
      </td>
      <td data-label={t('count')}>
        <CountLink count={vedtak} filter={filter} name={t('countOf', { told: toldBranch(told), sitat })} />
      </td>
      <td data-label={page('source')} data-andre-tall="">
        {kilde ? <SourceText text={kilde} /> : t('unknown')}
      </td>
      <td data-label={page('licence')}>{lisens ? <span lang="nb">{lisens}</span> : t('unknown')}</td>
    </tr>
  )
}

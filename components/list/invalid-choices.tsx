import { useTranslations } from 'next-intl'
import type { FilterKey } from '@/lib/vedtak/schema'
import type { FacetGroup } from './facets'

interface InvalidChoicesProps {
  invalid: readonly FilterKey[]
  /** The filters that the page has; on a page with a form only, everything is chosen there. */
  groups: readonly FacetGroup[]
}

/**
 * What the address asks for that does not exist, with a way to each place where it can be chosen. The page comes
 * from the server, so it stands at the top and takes the focus, also without a script.
 */
export function InvalidChoices({ invalid, groups }: InvalidChoicesProps) {
  const t = useTranslations('invalid')
  const list = useTranslations('list')
  const name = (key: FilterKey) =>
    key === 'sorter' || key === 'side' || key === 'antall' ? t(key) : list(`facet.${key}`)
  if (invalid.length === 0) return null
  return (
    <section className="error-summary" aria-labelledby="feil" tabIndex={-1} {...{ autoFocus: true }}>
      <h2 id="feil">{t('title', { count: invalid.length })}</h2>
      <ul>
        {invalid.map((key) => (
          <li key={key}>
            <a href={`#${placeOf(key, groups)}`}>{t('choose', { field: name(key) })}</a>
          </li>
        ))}
      </ul>
      <p>{t('shown')}</p>
    </section>
  )
}

/** Where on the page something of the kind is chosen. */
function placeOf(key: FilterKey, groups: readonly FacetGroup[]): string {
  if (groups.some((group) => group.key === key)) return `filter-${key}`
  const isOrder = key === 'sorter' || key === 'side' || key === 'antall'
  return isOrder && groups.length > 0 ? 'rekkefolge' : 'valg'
}

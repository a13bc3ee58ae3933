import { useLocale } from 'next-intl'
import { formatCount } from '@/lib/format/number'
import type { ListedEnhet } from '@/lib/opplasting/queries'

/** How many came to what. */
export function Figures({ figures }: { figures: { name: string; count: number }[] }) {
  const locale = useLocale()
  return (
    <ul className="key-figures upload-figures">
      {figures.map(({ name, count }) => (
        <li key={name}>
          <strong className="upload-figure">{formatCount(count, locale)}</strong> <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}

/** Of the units of a document, those that came or would come to something. */
export const countOf = (units: readonly ListedEnhet[], isIt: (unit: ListedEnhet) => boolean): number =>
  units.filter(isIt).length

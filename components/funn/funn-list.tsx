import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '@/components/ui/app-link'
import { placePath } from '@/lib/format/place'
import type { FunnView } from '@/lib/funn/types'

/** So many places are linked; the rest are in the document. */
const mostPlaces = 6

interface FunnListProps<Funn extends FunnView> {
  funn: readonly Funn[]
  /** Where every funn is of the document whose page it stands on. */
  isOwnDocument?: boolean
  children?: (funn: Funn) => ReactNode
}

/** Funn with the lines that show them. The sentences are Norwegian, whatever the language of the page. */
export function FunnList<Funn extends FunnView>({
  funn,
  isOwnDocument = false,
  children,
}: FunnListProps<Funn>) {
  const t = useTranslations('funn')
  return (
    <ul className="rows">
      {funn.map((one) => (
        <li key={one.id}>
          <p>
            <strong>{t(`gruppe.${one.gruppe}`)}:</strong> <span lang="nb">{one.melding}</span>
          </p>
          <p className="small muted places">
            {isOwnDocument ? null : <span lang="nb">{`${one.dokument.sitat}: `}</span>}
            {one.linjer.slice(0, mostPlaces).map((linje, i) => (
              <span key={linje}>
                {i === 0 ? null : ', '}
                <AppLink href={placePath(one.dokument.slug, linje)}>
                  {t('line', { line: String(linje) })}
                </AppLink>
              </span>
            ))}
          </p>
          {children?.(one)}
        </li>
      ))}
    </ul>
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '@/components/ui/app-link'
import { PlaceText } from '@/components/vedtak/place-text'
import { pageOfLine } from '@/lib/dokument/rules'
import { placePath } from '@/lib/format/place'
import type { FunnView } from '@/lib/funn/types'

/** So many places are linked; the rest are in the document. */
const mostPlaces = 6

interface PlaceProps {
  place: NonNullable<FunnView['annet']>
  isNamed: boolean
}

interface FunnListProps<Funn extends FunnView> {
  funn: readonly Funn[]
  /** Where every funn is of the document whose page it stands on. */
  isOwnDocument?: boolean
  /** For those who work with them. */
  withSeverity?: boolean
  children?: (funn: Funn) => ReactNode
}

/** Funn with the lines that show them. The sentences are Norwegian, whatever the language of the page. */
export function FunnList<Funn extends FunnView>({
  funn,
  isOwnDocument = false,
  withSeverity = false,
  children,
}: FunnListProps<Funn>) {
  const t = useTranslations('funn')
  const severity = useTranslations('godkjenning.severity')
  return (
    <ul className="rows">
      {funn.map((one) => (
        <li key={one.id}>
          <p>
            <strong>{t(`gruppe.${one.gruppe}`)}:</strong> <span lang="nb">{one.melding}</span>
            {withSeverity ? <span className="muted">{` ${severity(one.alvor)}.`}</span> : null}
          </p>
          <Place place={{ ...one.dokument, linjer: one.linjer }} isNamed={!isOwnDocument} />
          {one.annet === null ? null : <Place place={one.annet} isNamed />}
          {children?.(one)}
        </li>
      ))}
    </ul>
  )
}

/** The lines of one document; where it has none to show, since nothing of it stands there, the document itself. */
function Place({ place: { slug, sitat, linjer, ...pages }, isNamed }: PlaceProps) {
  if (linjer.length === 0)
    return isNamed ? (
      <p className="small muted places">
        <AppLink href={`/dokument/${slug}`} lang="nb">
          {sitat}
        </AppLink>
      </p>
    ) : null
  return (
    <p className="small muted places">
      {isNamed ? <span lang="nb">{`${sitat}: `}</span> : null}
      {linjer.slice(0, mostPlaces).map((linje, i) => (
        <span key={linje}>
          {i === 0 ? null : ', '}
          <AppLink href={placePath(slug, linje)}>
            <PlaceText linje={linje} side={pageOfLine(pages, linje)} />
          </AppLink>
        </span>
      ))}
    </p>
  )
}

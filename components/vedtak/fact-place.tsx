import { AppLink } from '@/components/ui/app-link'
import { placePath } from '@/lib/format/place'
import type { Place } from '@/lib/register/view'
import { PlaceText } from './place-text'

/** Where it is read, on a line of its own; the document itself is named beside the request. */
export function FactPlace({ place }: { place: Place | null }) {
  if (place === null) return null
  return (
    <p className="places small">
      <AppLink href={placePath(place.slug, place.linje)}>
        <span className="sr-only" lang="nb">{`${place.dokument}, `}</span>
        <PlaceText {...place} />
      </AppLink>
    </p>
  )
}

import { SourceLine } from '@/components/ui/source-line'
import type { Place } from '@/lib/register/view'
import { PlaceLink } from './place-link'

/** Where something is read, on a line of its own under it. */
export function PlaceLine({ place }: { place: Place }) {
  return (
    <SourceLine>
      <PlaceLink place={place} />
    </SourceLine>
  )
}

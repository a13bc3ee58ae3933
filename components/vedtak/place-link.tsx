import { AppLink } from '@/components/ui/app-link'
import { placePath } from '@/lib/format/place'
import type { Place } from '@/lib/register/view'
import { PlaceText } from './place-text'

/** «Prop. 1 S (2025–2026), side 33, linje 2417», linked to the line. */
export function PlaceLink({ place }: { place: Place }) {
  return (
    <AppLink href={placePath(place.slug, place.linje)}>
      <span lang="nb">{place.dokument}</span>, <PlaceText {...place} />
    </AppLink>
  )
}

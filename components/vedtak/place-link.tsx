import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { placePath } from '@/lib/format/place'
import type { Place } from '@/lib/register/view'

/** «Prop. 1 S (2025–2026), linje 2417», linked to the line. */
export function PlaceLink({ place }: { place: Place }) {
  const t = useTranslations('record')
  return (
    <AppLink href={placePath(place.slug, place.linje)}>
      <span lang="nb">{place.dokument}</span>, {t('line', { line: String(place.linje) })}
    </AppLink>
  )
}

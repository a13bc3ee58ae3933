import { formatSesjon } from '@/lib/format/sesjon'
import { choiceKeys, ukjent, type ChoiceKey, type VedtakFilter } from '@/lib/vedtak/schema'
import type { FacetTexts } from './choices'
import type { Chip } from './chips'
import type { FacetGroup } from './facets'

/**
 * What is chosen, in words, with what the filter is without each. Every choice has its chip, also one that no facet
 * shows: a year, or a sesjon that the register has nothing from.
 */
export function chosenChips(filter: VedtakFilter, groups: FacetGroup[], texts: FacetTexts): Chip[] {
  const search =
    filter.q === null ? [] : [{ label: `${texts.group('q')}: ${filter.q}`, without: { q: null } }]
  const chosen = choiceKeys.flatMap((key) => {
    const value = filter[key]
    if (value === null) return []
    const choice = groups.find((group) => group.key === key)?.choices.find((one) => one.chosen)
    return [
      {
        label: `${texts.group(key)}: ${choice?.label ?? plain(key, value, texts)}`,
        without: { [key]: null },
      },
    ]
  })
  return [...search, ...chosen]
}

function plain(key: ChoiceKey, value: string, texts: FacetTexts): string {
  if (value === ukjent) return texts.unknown
  if (key === 'dokument') return texts.dokument(value)
  return key === 'sesjon' ? formatSesjon(value) : value
}

import type { UnitKey } from '../vedtak/types'
import type { RepeatPair } from './types'

/** The page on which a person links repeats; of one unit alone where it is asked for. */
export function repeatsPath(unit: UnitKey | null = null): string {
  return unit === null ? '/arbeid/gjentakelse' : `/arbeid/gjentakelse?${new URLSearchParams({ vedtak: unitWord(unit) })}` // prettier-ignore
}

/** «2021-2022/35/51»: a unit as it stands in an address and in a form. */
export const unitWord = ({ sesjon, nummer, punkt }: UnitKey): string => `${sesjon}/${nummer}/${punkt}`

/** Whether a unit is one of the two. */
export function isOf({ later, earlier }: Pick<RepeatPair, 'later' | 'earlier'>, unit: UnitKey): boolean {
  return [later, earlier].some((one) => unitWord(one) === unitWord(unit))
}

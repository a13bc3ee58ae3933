import type { UtkastText } from '../utkast/types'
import type { CheckedField, Evidence } from './types'

/** The words at `[start, end)` of the account. */
export function inAccount(
  { redegjorelse }: UtkastText,
  { start, end }: { start: number; end: number },
): Evidence {
  return { field: 'redegjorelse', start, end, text: redegjorelse.slice(start, end) }
}

/** A field as a whole: what is to be changed or filled in. */
export function atField(field: CheckedField): Evidence {
  return { field, start: 0, end: 0, text: '' }
}

/** A list with at least one in it, or null. */
export function someOf<Item>(items: readonly Item[]): [Item, ...Item[]] | null {
  const [first, ...rest] = items
  return first === undefined ? null : [first, ...rest]
}

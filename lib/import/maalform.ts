import { malformOf } from '../parse/fields/malform'
import type { Maalform } from './types'

/** The reader's målform in the register's words; null where there are no words to tell it. */
export function readMaalform(text: string): Maalform | null {
  if (!/\p{L}/u.test(text)) return null
  return malformOf(text) === 'nn' ? 'NN' : 'NB'
}

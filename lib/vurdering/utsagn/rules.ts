import type { Hvem } from '@/lib/parse/types'

interface Said {
  hvem: Hvem
}

/**
 * What a committee says when several sentences say it: the first of those in which komiteen or a flertall speaks, if they all say
 * the same; else nothing. A mindretall decides nothing.
 */
export function onlyView<S extends Said, View>(
  said: readonly S[],
  viewOf: (one: S) => View | null,
): S | null {
  const deciding = said.filter((one) => one.hvem !== 'mindretall' && viewOf(one) !== null)
  const [first] = deciding
  if (!first) return null
  return deciding.every((one) => viewOf(one) === viewOf(first)) ? first : null
}

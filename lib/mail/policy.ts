import { mayAdminister } from '@/lib/user/policy'
import type { HeldRole, Side, Viewer } from '@/lib/user/types'

/** Letters to users of one's own side, once: what has been decided stays so. */
export function maySettleLetter(
  viewer: Viewer,
  { side, isSettled }: { side: Side; isSettled: boolean },
): HeldRole | 'NOT_ALLOWED' | 'LETTER_SETTLED' {
  const decided = mayAdminister(viewer, { side })
  if (typeof decided === 'string') return 'NOT_ALLOWED'
  return isSettled ? 'LETTER_SETTLED' : decided
}

import type { VarselSlag } from './types'

type Due = Extract<VarselSlag, 'FRIST_14' | 'FRIST_3' | 'FORFALT'>

/** What a due date so many days away gives reason to say; null: nothing yet. The day itself is not overdue. */
export function dueSlag(daysLeft: number): Due | null {
  if (daysLeft < 0) return 'FORFALT'
  if (daysLeft <= 3) return 'FRIST_3'
  return daysLeft <= 14 ? 'FRIST_14' : null
}

/** Letters of the day go from this hour on, in Oslo: before most begin. */
export const morning = 7

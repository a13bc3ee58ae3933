import type { ActionState } from '@/lib/handling/types'
import { runAction } from '@/lib/action'
import type { Handling } from '@/lib/handling/mutations'
import type { Viewer } from '@/lib/user/types'
import { formOf } from '../users'
import { matrixNow, type Actor, type ActorName } from './actors'

export type Actors = Record<ActorName, Actor>
export type Fields = Record<string, string>

/** One action with what it is tried on and who may do that. Whoever and whatever is not named is refused. */
export interface MatrixRow {
  run: (fields: Fields, viewer: Viewer | null) => Promise<ActionState>
  /** What it is tried on, made anew for each time it is allowed. */
  on: Record<string, (actors: Actors) => Promise<Fields>>
  allowed: Partial<Record<ActorName, string[]>>
  /** What those who may act at all are told is wrong in the form: a unit that the register does not have. */
  invalid?: string[]
}

export function row<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  rest: Omit<MatrixRow, 'run'>,
): MatrixRow {
  return { run: (fields, viewer) => runAction(handling, formOf(fields), { viewer, now: matrixNow }), ...rest }
}

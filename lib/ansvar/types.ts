import type { LoggedFordeling, LoggedOverforing } from '../hendelse/logged/types'
import type { UnitKey } from '../vedtak/types'

export type FordelingStatus = LoggedFordeling['status']
export type OverforingStatus = LoggedOverforing['status']

/** A unit as far as a policy must know of it. */
export interface UnitSubject {
  vedtakId: number
  key: UnitKey
  /** The departement with the main responsibility today; null: nobody has accepted it. */
  responsibleId: number | null
  isClosed: boolean
  hasOpenOverforing: boolean
}

export interface FordelingSubject {
  id: string
  vedtakId: number
  key: UnitKey
  departementId: number
  medansvar: number[]
  status: FordelingStatus
}

export interface OverforingSubject extends UnitSubject {
  id: string
  fraId: number
  tilId: number
  status: OverforingStatus
}

import { heldRole } from '../user/policy'
import type { HeldRole, Viewer } from '../user/types'
import type { FordelingSubject, OverforingSubject, UnitSubject } from './types'

/** Why not, in the codes that pages have sentences for. */
type Refused =
  | 'NOT_ALLOWED'
  | 'ANSVAR_HELD'
  | 'FORDELING_ANSWERED'
  | 'OVERFORING_OPEN'
  | 'OVERFORING_ANSWERED'
  | 'NOT_RESPONSIBLE'
  | 'VEDTAK_CLOSED'
type Decided = HeldRole | Refused

/** Statsministerens kontor registers, distributes and decides. */
export function maySteer(viewer: Viewer): Decided {
  return heldRole(viewer, ['SMK'], null) ?? 'NOT_ALLOWED'
}

/** A vedtak that a departement has accepted changes hands by a transfer. */
export function mayDistribute(viewer: Viewer, { responsibleId }: UnitSubject): Decided {
  return ifAllowed(maySteer(viewer), responsibleId === null ? null : 'ANSVAR_HELD')
}

/** The coordinator of the departement it was sent to. What is only proposed is nobody's to answer. */
export function mayAnswerFordeling(viewer: Viewer, { departementId, status }: FordelingSubject): Decided {
  if (status === 'FORESLATT') return 'NOT_ALLOWED'
  return ifAllowed(coordinates(viewer, departementId), status === 'SENDT' ? null : 'FORDELING_ANSWERED')
}

/** The coordinator of the departement that answers for it, once at a time, while it is not closed. */
export function mayProposeOverforing(viewer: Viewer, unit: UnitSubject): Decided {
  const { responsibleId, hasOpenOverforing, isClosed } = unit
  if (responsibleId === null) return 'NOT_ALLOWED'
  return ifAllowed(
    coordinates(viewer, responsibleId),
    isClosed ? 'VEDTAK_CLOSED' : hasOpenOverforing ? 'OVERFORING_OPEN' : null,
  )
}

/** The coordinator of the departement that is to take it over. */
export function mayAnswerOverforing(viewer: Viewer, overforing: OverforingSubject): Decided {
  return ifAllowed(coordinates(viewer, overforing.tilId), refuseOver(overforing, ['FORESLATT']))
}

/** Statsministerens kontor, when it was refused. */
export function mayDecideOverforing(viewer: Viewer, overforing: OverforingSubject): Decided {
  const isAsked = overforing.status !== 'FORESLATT'
  return isAsked ? ifAllowed(maySteer(viewer), refuseOver(overforing, ['AVSLATT'])) : 'NOT_ALLOWED'
}

/** The coordinator of the departement that proposed it, until it is settled. */
export function mayWithdrawOverforing(viewer: Viewer, overforing: OverforingSubject): Decided {
  const isOver = !['FORESLATT', 'AVSLATT'].includes(overforing.status)
  return ifAllowed(coordinates(viewer, overforing.fraId), isOver ? 'OVERFORING_ANSWERED' : null)
}

function coordinates(viewer: Viewer, departementId: number): Decided {
  return heldRole(viewer, ['KOORDINATOR'], departementId) ?? 'NOT_ALLOWED'
}

/** It was settled meanwhile, or the responsibility has gone elsewhere. */
function refuseOver(overforing: OverforingSubject, open: OverforingSubject['status'][]): Refused | null {
  if (!open.includes(overforing.status)) return 'OVERFORING_ANSWERED'
  return overforing.responsibleId === overforing.fraId ? null : 'NOT_RESPONSIBLE'
}

/** A reason is told only to whoever might have done it. */
function ifAllowed(decided: Decided, reason: Refused | null): Decided {
  return typeof decided === 'string' ? decided : (reason ?? decided)
}

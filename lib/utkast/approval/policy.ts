import type { Decision } from '@/lib/handling/types'
import { heldRole } from '@/lib/user/policy'
import type { HeldRole, Role, Viewer } from '@/lib/user/types'
import type { UtkastStatus } from '../types'

/** What of a text decides who may do what with it on its way to print. */
export interface ApprovalSubject {
  departementId: number
  status: UtkastStatus
  revisjon: number
  /** Whose words it holds. */
  skrevetAv: readonly string[]
}

/** Who writes may send; SMK sees and does not write. */
const senders: readonly Role[] = ['SAKSBEHANDLER', 'KOORDINATOR', 'GODKJENNER']

/** Whoever writes in the departement sends what is a draft, as they had read it. */
export function maySend(viewer: Viewer, text: ApprovalSubject, asked: { revisjon: number }): Decision {
  const role = heldRole(viewer, senders, text.departementId)
  if (role === null) return 'NOT_ALLOWED'
  if (text.status === 'KLAR' || text.status === 'PUBLISERT') return 'TEXT_CLOSED'
  if (text.status === 'TIL_GODKJENNING') return 'ALREADY_SENT'
  return text.revisjon === asked.revisjon ? role : 'STALE'
}

/** Four eyes: nobody approves words of their own, be it as somebody's stand-in. */
export function mayApprove(viewer: Viewer, text: ApprovalSubject, asked: { revisjon: number }): Decision {
  const role = heldRole(viewer, ['GODKJENNER'], text.departementId)
  if (role === null) return 'NOT_ALLOWED'
  if (text.status !== 'TIL_GODKJENNING') return 'NOT_WAITING'
  if (text.revisjon !== asked.revisjon) return 'STALE'
  return isOwn(viewer, role, text) ? 'OWN_TEXT' : role
}

/** Written by the viewer, or by whom they stand in for: a writer's stand-in is not a second pair of eyes. */
export function isOwn(
  { userId }: Viewer,
  role: HeldRole | null,
  { skrevetAv }: Pick<ApprovalSubject, 'skrevetAv'>,
): boolean {
  return skrevetAv.includes(userId) || (role?.onBehalfOf != null && skrevetAv.includes(role.onBehalfOf))
}

/** Sending back takes no second pair of eyes. */
export function maySendBack(viewer: Viewer, text: ApprovalSubject, asked: { revisjon: number }): Decision {
  const role = heldRole(viewer, ['GODKJENNER'], text.departementId)
  if (role === null) return 'NOT_ALLOWED'
  if (text.status !== 'TIL_GODKJENNING') return 'NOT_WAITING'
  return text.revisjon === asked.revisjon ? role : 'STALE'
}

/** Until it is public; what is public is corrected. */
export function mayWithdraw(viewer: Viewer, text: ApprovalSubject): Decision {
  const role = heldRole(viewer, ['GODKJENNER'], text.departementId)
  if (role === null) return 'NOT_ALLOWED'
  return text.status === 'KLAR' ? role : text.status === 'PUBLISERT' ? 'TEXT_CLOSED' : 'NOT_APPROVED'
}

/** That a text was opened is told of whoever might approve it. */
export function mayOpen(viewer: Viewer, text: ApprovalSubject, asked: { revisjon: number }): Decision {
  const role = heldRole(viewer, ['GODKJENNER'], text.departementId)
  if (role === null) return 'NOT_ALLOWED'
  return text.revisjon === asked.revisjon ? role : 'STALE'
}

/** What the security log tells of. */
export type SecurityEventKind =
  'SIGN_IN' | 'SIGN_IN_REFUSED' | 'SIGN_OUT' | 'SESSION_ENDED' | 'ACCESS_REFUSED' | 'RATE_LIMITED'

export interface SecurityEvent {
  kind: SecurityEventKind
  /** null where nobody is known. */
  userId?: string | null
  /** A code of ours, «ACR» or «DISABLED»: never what somebody typed, never a text. */
  reason?: string | null
  /** As the server knows it; only its first part is kept. */
  address?: string | null
  now: Date
}

/** The first place where log, facts or states are not what they should be. */
export interface Break {
  nr: number
  /** Norwegian, one sentence without its full stop. */
  reason: string
  /** Where all that is known is that it lies between two events: the last of them. */
  until?: number
}

export interface Verification {
  hendelser: number
  tilstander: number
  /** Published digests. */
  avtrykk: number
  firstBreak: Break | null
}

/** A day and its digest as somebody kept them outside the database. */
export interface KeptDigest {
  dag: string
  hash: string
}

/** A letter to a user, by ids: everything else is read when it is sent. */
export type Letter =
  /** To somebody who has been registered. The worker makes the token when it sends, so that it lies in no job. */
  | { kind: 'INVITATION'; userId: string }
  /** To an administrator, about a role that was given or ended, or somebody who stands in: the event tells. */
  | { kind: 'ROLE_CHANGED'; userId: string; hendelseNr: number }

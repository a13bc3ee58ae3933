/** A letter to a user, by ids: everything else is read when it is sent. */
export type Letter =
  /** To somebody who has been registered. The worker makes the token when it sends, so that it lies in no job. */
  | { kind: 'INVITATION'; userId: string }
  /** To an administrator, about a role that was given or ended, or somebody who stands in: the event tells. */
  | { kind: 'ROLE_CHANGED'; userId: string; hendelseNr: number }
  /** Whatever waits to be told to a user. `day`: the daily letter of that day; null: one that goes at once. */
  | { kind: 'NOTICES'; userId: string; day: string | null }

/** What kind of letter the register says it was. */
export type BrevSlag = 'INVITASJON' | 'ROLLEENDRING' | 'VARSEL' | 'SAMLEBREV'

/** Why a letter did not go, or why nobody knows whether it did. */
export type BrevFeil =
  'UTILGJENGELIG' | 'INNLOGGING' | 'OPPTATT' | 'AVVIST' | 'BRUDD' | 'AVBRUTT' | 'FORSOK_BRUKT'

export type BrevAvgjorelse = 'SENDT_PA_NYTT' | 'REGNET_SOM_SENDT'

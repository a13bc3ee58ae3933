import type { Letter } from '../mail/types'

/** What each queue's jobs carry: ids, never an address, a name or a text. */
export interface Jobs {
  /** One letter to one receiver. */
  mail: Letter
  /** Publishes the digest of the log for the days that have ended. */
  digest: object
  /** Makes public what is approved and whose moment has come. */
  publication: object
  /** Deletes what has been kept long enough. */
  cleanup: object
  /** Takes in what the Storting's data say of the running sesjon. */
  stortinget: object
  /** Reads, saves or undoes an uploaded document, whichever it waits for. */
  import: { opplastingId: string }
  /** Tells of due dates, gathers the daily letters, and finds letters whose worker was cut off. */
  notices: object
}

export type QueueName = keyof Jobs

/** What a queue's jobs do; throws when it could not be done, and is then tried again. */
export type Tasks = {
  [Name in QueueName]?: (data: Jobs[Name], jobId: string, isLastTry: boolean) => Promise<void>
}

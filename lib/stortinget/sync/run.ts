import type { AnswerSource } from '../types'
import { storeSesjon } from './mutations'
import { listPaired } from './queries'
import { readSesjon } from './read'
import type { SyncResult } from './types'
import { VoteRun } from './vote-run'

export interface SyncOptions {
  sesjon: string
  source: AnswerSource
  now: Date
  isDryRun?: boolean
  /** Told of each sak whose votes have been asked for. */
  onSak?: (done: number, total: number) => void
}

/**
 * Takes what the Storting's data say of a sesjon into the register. First the lists, in one transaction; then the votes, sak by sak,
 * each stored when it is read, so that a run that was cut off goes on where it was. A dry run reads all of it too, and leaves
 * nothing. Throws `StortingetFault` where the data cannot be had or read.
 */
export async function syncSesjon(options: SyncOptions): Promise<SyncResult> {
  const { sesjon, source, now, isDryRun = false, onSak } = options
  const answers = await readSesjon(source, sesjon)
  const { due, otherKomiteer, ...counts } = await storeSesjon(answers, { now, isDryRun })
  const run = new VoteRun(source, { sesjon, now, isDryRun, vedtak: answers.vedtak })
  for (const [i, sakId] of due.entries()) {
    await run.readSak(sakId)
    onSak?.(i + 1, due.length)
  }
  // Only now: which votes are told under several saker is not known before all have been read.
  for (const sakId of due) await run.pairSak(sakId)
  return {
    sesjon,
    kilde: source.name,
    dryRun: isDryRun,
    counts,
    asked: due.length,
    voteringer: run.counts,
    ...run.withPairs(await listPaired(sesjon)),
    missing: run.missing,
    news: [...new Set([...answers.news, ...otherKomiteer, ...run.news])],
  }
}

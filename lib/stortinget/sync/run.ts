import { ask } from '../endpoint'
import { sak } from '../endpoint/sak'
import { voteringer } from '../endpoint/voteringer'
import { voteringsvedtak } from '../endpoint/voteringsvedtak'
import { StortingetFault } from '../fault'
import { carriedOn, isUnsure, pairVotes, type Pairing } from '../pairing/pair'
import type { AnswerSource, StortingsvedtakData, VoteringData, VoteringsvedtakData } from '../types'
import { storePairs, storeVotes } from '../votes/mutations'
import { storeSesjon } from './mutations'
import { countPaired, listOtherKomiteer, listSakerWithRequests, listShared, voteringerOf } from './queries'
import { readSesjon } from './read'
import type { SyncResult } from './types'

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
 * each stored when it is read, so that a run that was cut off goes on where it was. Throws `StortingetFault` where the data cannot be
 * had or read.
 */
export async function syncSesjon(options: SyncOptions): Promise<SyncResult> {
  const { sesjon, source, now, isDryRun = false, onSak } = options
  const answers = await readSesjon(source, sesjon)
  const counts = await storeSesjon(answers, { now, isDryRun })
  const run = new VoteRun(source, { sesjon, now, vedtak: answers.vedtak })
  const due = isDryRun ? [] : (await listSakerWithRequests(sesjon)).filter(({ isFresh }) => !isFresh)
  for (const [i, { id }] of due.entries()) {
    await run.readSak(id)
    onSak?.(i + 1, due.length)
  }
  // Only now: which votes are told under several saker is not known before all have been read.
  for (const { id } of due) await run.pairSak(id)
  return {
    sesjon,
    kilde: source.name,
    dryRun: isDryRun,
    counts,
    asked: due.length,
    voteringer: run.counts,
    ...(await countPaired(sesjon)),
    missing: run.missing,
    news: [
      ...new Set([...answers.news, ...(await listOtherKomiteer(sesjon, answers.komiteer)), ...run.news]),
    ],
  }
}

/** Reads and pairs the votes of one sak after the other, and gathers what is to be told of them. */
class VoteRun {
  readonly counts = { new: 0, changed: 0 }
  readonly missing: string[] = []
  readonly news: string[] = []
  readonly #read = new Set<number>()

  constructor(
    readonly source: AnswerSource,
    readonly of: { sesjon: string; now: Date; vedtak: readonly StortingsvedtakData[] },
  ) {}

  async readSak(sakId: number): Promise<void> {
    const { sesjon, now } = this.of
    const details = await this.#unlessMissing(() => ask(this.source, sak, { sakId }))
    const votes = await this.#unlessMissing(() => ask(this.source, voteringer, { sakId }))
    if (votes === null) return
    const stored = await storeVotes({ sesjon, sakId, now }, { details, voteringer: votes })
    this.counts.new += stored.new
    this.counts.changed += stored.changed
    this.#read.add(sakId)
  }

  async pairSak(sakId: number): Promise<void> {
    if (!this.#read.has(sakId)) return
    const vedtak = this.of.vedtak.filter((one) => one.sakId === sakId)
    const votes = await voteringerOf(sakId)
    const shared = await listShared(sakId)
    const sakVotes = { vedtak, voteringer: votes, isShared: (id: number) => shared.has(id) }
    const pairs = pairVotes({ ...sakVotes, decided: new Map() })
    const sure = isUnsure(pairs) ? pairVotes({ ...sakVotes, decided: await this.#askDecided(pairs, vedtak, votes) }) : pairs // prettier-ignore
    await storePairs(sakId, sure, this.of.now)
  }

  /** What the Storting says the votes of the unsure days decided. */
  async #askDecided(
    pairs: Map<number, Pairing>,
    vedtak: readonly StortingsvedtakData[],
    votes: readonly VoteringData[],
  ): Promise<Map<number, VoteringsvedtakData[]>> {
    const unsure = vedtak.filter(({ id }) => pairs.get(id)?.kobling === 'FLERE_MULIGE')
    const days = new Set(unsure.flatMap(({ dato }) => dato ?? []))
    const decided = new Map<number, VoteringsvedtakData[]>()
    for (const { id: voteringId } of [...days].flatMap((day) => carriedOn(votes, day))) {
      const answer = await this.#unlessMissing(() => ask(this.source, voteringsvedtak, { voteringId }))
      if (answer !== null) decided.set(voteringId, answer)
    }
    return decided
  }

  /** null: the folder does not have it, which is told. */
  async #unlessMissing<Data>(work: () => Promise<{ data: Data; news: string[] }>): Promise<Data | null> {
    try {
      const { data, news } = await work()
      this.news.push(...news)
      return data
    } catch (error) {
      if (!(error instanceof StortingetFault) || error.fault !== 'STORTINGET_FIL_MANGLER') throw error
      this.missing.push(error.message)
      return null
    }
  }
}

import { ask } from '../endpoint'
import { sak } from '../endpoint/sak'
import { voteringer } from '../endpoint/voteringer'
import { voteringsvedtak } from '../endpoint/voteringsvedtak'
import { StortingetFault } from '../fault'
import { carriedOn, isUnsure, pairVotes, type Pairing } from '../pairing/pair'
import type { AnswerSource, StortingsvedtakData, VoteringData, VoteringsvedtakData } from '../types'
import { storePairs, storeVotes } from '../votes/mutations'
import { compareVotes } from '../votes/queries'
import { listShared, voteringerOf } from './queries'
import { requestsOf } from './read'
import type { Paired, SyncResult } from './types'

/** So many answers in a row that cannot be used are a fault of the source, not of the saker. */
const mostUnusable = 5

/** Reads and pairs the votes of one sak after the other, and gathers what is to be told of them. */
export class VoteRun {
  readonly counts = { new: 0, changed: 0 }
  readonly missing: string[] = []
  readonly news: string[] = []
  readonly #read = new Map<number, VoteringData[]>()
  /** How each vedtak came out, by its number, where nothing is stored. */
  readonly #pairs = new Map<number, Pairing['kobling']>()
  #unusable = 0

  constructor(
    readonly source: AnswerSource,
    readonly of: { sesjon: string; now: Date; isDryRun: boolean; vedtak: readonly StortingsvedtakData[] },
  ) {}

  async readSak(sakId: number): Promise<void> {
    const { sesjon, now, isDryRun } = this.of
    const details = await this.#unlessUnusable(() => ask(this.source, sak, { sakId }))
    const votes = await this.#unlessUnusable(() => ask(this.source, voteringer, { sakId }))
    if (votes === null) return
    const told = { details, voteringer: votes }
    const stored = isDryRun ? await compareVotes(sakId, votes) : await storeVotes({ sesjon, sakId, now }, told) // prettier-ignore
    this.counts.new += stored.new
    this.counts.changed += stored.changed
    this.#read.set(sakId, votes)
  }

  async pairSak(sakId: number): Promise<void> {
    const read = this.#read.get(sakId)
    if (read === undefined) return
    const { vedtak: all, isDryRun, now } = this.of
    const vedtak = all.filter((one) => one.sakId === sakId)
    const votes = isDryRun ? read : await voteringerOf(sakId)
    const shared = await listShared(sakId)
    const isShared = (id: number) => shared.has(id) || (isDryRun && this.#isReadElsewhere(id, sakId))
    const sakVotes = { vedtak, voteringer: votes, isShared }
    const pairs = pairVotes({ ...sakVotes, decided: new Map() })
    const sure = isUnsure(pairs) ? pairVotes({ ...sakVotes, decided: await this.#askDecided(pairs, vedtak, votes) }) : pairs // prettier-ignore
    if (!isDryRun) return storePairs(sakId, sure, now)
    for (const { id, nummer } of requestsOf(vedtak)) {
      const kobling = sure.get(id)?.kobling
      if (kobling !== undefined) this.#pairs.set(nummer, kobling)
    }
  }

  /** How many vedtak have a vote, and why the others have none: what is stored, and what would be. */
  withPairs(stored: readonly Paired[]): Pick<SyncResult, 'paired' | 'unpaired'> {
    const koblinger = new Map(stored.map(({ nummer, kobling }) => [nummer, kobling]))
    for (const [nummer, kobling] of this.#pairs) koblinger.set(nummer, kobling)
    const inOrder = [...koblinger].sort(([a], [b]) => a - b)
    const unpaired = inOrder.flatMap(([nummer, kobling]) =>
      kobling === 'TEKST' || kobling === 'ENESTE' || kobling === 'ROMERTALL' ? [] : [{ nummer, grunn: kobling }],
    ) // prettier-ignore
    return { paired: koblinger.size - unpaired.length, unpaired }
  }

  #isReadElsewhere(voteringId: number, sakId: number): boolean {
    return [...this.#read].some(([other, votes]) => other !== sakId && votes.some(({ id }) => id === voteringId)) // prettier-ignore
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
      const answer = await this.#unlessUnusable(() => ask(this.source, voteringsvedtak, { voteringId }))
      if (answer !== null) decided.set(voteringId, answer)
    }
    return decided
  }

  /**
   * null: the folder does not have the answer, or it cannot be used. That is told, and the other saker are read; a source that
   * does not answer at all ends the run.
   */
  async #unlessUnusable<Data>(work: () => Promise<{ data: Data; news: string[] }>): Promise<Data | null> {
    try {
      const { data, news } = await work()
      this.news.push(...news)
      this.#unusable = 0
      return data
    } catch (error) {
      if (!(error instanceof StortingetFault) || error.fault === 'STORTINGET_UTILGJENGELIG') throw error
      if (error.fault !== 'STORTINGET_FIL_MANGLER') this.#unusable += 1
      if (this.#unusable >= mostUnusable) throw error
      this.missing.push(error.message)
      return null
    }
  }
}

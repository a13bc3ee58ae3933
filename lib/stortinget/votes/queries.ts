import 'server-only'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { isChanged, voteringRow } from '../sync/rows'
import type { VoteringData } from '../types'

/** The votes of a sak beside those that are held: each once, what is new, and what has other figures. */
export async function sortVotes(tx: Db, sakId: number, voteringer: readonly VoteringData[]) {
  const rows = [...new Map(voteringer.map((one) => [one.id, voteringRow(one, sakId)])).values()]
  const held = await tx.votering.findMany({ where: { sakId } })
  const heldById = new Map(held.map((row) => [row.voteringId, row]))
  const fresh = rows.filter(({ voteringId }) => !heldById.has(voteringId))
  const changed = rows.filter((row) => {
    const before = heldById.get(row.voteringId)
    return before !== undefined && isChanged(before, row)
  })
  return { fresh, changed, before: changed.flatMap(({ voteringId }) => heldById.get(voteringId) ?? []) }
}

/** How many votes of a sak are new, and how many have changed, outside any transaction. */
export async function compareVotes(
  sakId: number,
  voteringer: readonly VoteringData[],
): Promise<{ new: number; changed: number }> {
  const { fresh, changed } = await sortVotes(db(), sakId, voteringer)
  return { new: fresh.length, changed: changed.length }
}

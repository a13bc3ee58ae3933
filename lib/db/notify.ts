import 'server-only'
import type { Db } from './connection'

const channel = 'cache_tag'
/** A payload holds less than 8,000 bytes. */
const maxBytes = 7000

/**
 * Says that these pages have changed (locale-less paths, `*` for all): the table for instances that were away, NOTIFY
 * for those that listen. Belongs in the transaction that changes them, so that both come true at its commit.
 */
export async function markChanged(tx: Db, paths: string[]): Promise<void> {
  const tags = [...new Set(paths)].sort()
  if (tags.length === 0) return
  await tx.$executeRaw`
    INSERT INTO cache_tag (tag, changed_at) SELECT tag, clock_timestamp() FROM unnest(${tags}::text[]) AS tag
    ON CONFLICT (tag) DO UPDATE SET changed_at = clock_timestamp()`
  for (const payload of chunk(tags)) await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`
}

function chunk(tags: string[]): string[] {
  const payloads: string[][] = [[]]
  let bytes = 2
  for (const tag of tags) {
    const size = Buffer.byteLength(JSON.stringify(tag)) + 1
    if (bytes + size > maxBytes) {
      payloads.push([])
      bytes = 2
    }
    payloads.at(-1)?.push(tag)
    bytes += size
  }
  return payloads.map((payload) => JSON.stringify(payload))
}

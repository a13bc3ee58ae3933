import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { EVERYTHING, recordChange, setListening } from './changes.mjs'

const CHANNEL = 'cache_tag'
/** How the connection shows in the database's list. */
const NAME = 'oppfulgt cache'
const HEARTBEAT_MS = 5_000
const RETRY_MS = 500
const TIMEOUT_MS = 5_000

/** When each tag last changed, as the table told; compared, never set against a clock. */
type ReadTags = Map<string, string>

/**
 * Hears of changes in the register from the database, whoever made them: another server, a worker, the command
 * line. Runs until the process ends.
 *
 * While the connection is down, cached pages are still served: the same database would be needed to render
 * them anew. When it is back, the table tells what changed in the meantime.
 */
export async function listenForChanges(connectionString: string, signal: AbortSignal): Promise<void> {
  let known: ReadTags | null = null
  while (!signal.aborted) {
    const client = new Client({
      connectionString,
      connectionTimeoutMillis: TIMEOUT_MS,
      application_name: NAME,
    })
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve)
      client.once('error', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    try {
      await client.connect()
      client.on('notification', ({ payload }) => recordChange(readPayload(payload)))
      // LISTEN before reading: a change committed in between is then told twice, never not at all.
      await client.query(`LISTEN ${CHANNEL}`)
      known = await catchUp(client, known)
      setListening(true)
      await Promise.race([lost, heartbeat(client, signal)])
    } catch {
      // Every cause has the same remedy: connect again and compare the table.
    }
    await Promise.race([client.end().catch(() => undefined), wait(RETRY_MS)])
    if (!signal.aborted) await wait(RETRY_MS, undefined, { signal }).catch(() => undefined)
  }
}

async function catchUp(client: Client, known: ReadTags | null): Promise<ReadTags> {
  const { rows } = await client.query<{ tag: string; changed_at: string }>(
    'SELECT tag, changed_at::text FROM cache_tag',
  )
  const read: ReadTags = new Map(rows.map((row) => [row.tag, row.changed_at]))
  const changed = rows.filter((row) => known?.get(row.tag) !== row.changed_at).map((row) => row.tag)
  if (known === null) recordChange([EVERYTHING])
  else if (changed.length > 0) recordChange(changed)
  return read
}

/** A connection that died without a word (a cable, a firewall) is found out by asking. */
async function heartbeat(client: Client, signal: AbortSignal): Promise<void> {
  for (;;) {
    await wait(HEARTBEAT_MS, undefined, { signal })
    const late = wait(TIMEOUT_MS, 'late' as const, { ref: false })
    const answer = await Promise.race([client.query('SELECT 1'), late])
    if (answer === 'late') return
  }
}

/** A JSON array of paths. Whatever else arrives means that something changed, so everything may have. */
function readPayload(payload: string | undefined): string[] {
  try {
    const paths: unknown = JSON.parse(payload ?? '')
    if (Array.isArray(paths) && paths.every((path) => typeof path === 'string')) return paths
  } catch {
    // falls through to the cautious answer
  }
  return [EVERYTHING]
}

import 'server-only'
import pg from 'pg'
import { databaseUrl } from './client'

/**
 * Runs `work` while no other process or instance holds the same lock. It hangs on a connection of its own, so a killed
 * process lets go of it at once.
 */
export async function withAdvisoryLock<T>(
  lock: number,
  work: () => Promise<T>,
  url = databaseUrl(),
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'oppfulgt lock' })
  // Where the database goes away the work hears of it by its own statements; unheard, this would end the whole process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    return await work()
  } finally {
    await client.end()
  }
}

import 'server-only'
import { env } from '@/lib/env'
import { closeDatabase, connectTo } from './client'
import { ensureDatabase, type RunningDatabase } from './embedded/ensure'
import { assertNorwegian } from './embedded/provision'
import { deploy } from './migrate/commands'

/**
 * The migrated database this process is to use: the one of DATABASE_URL, else the embedded one of DATA_DIR, found
 * alive or started. Afterwards `db()` talks to it. Call `stop` when done.
 */
export async function openDatabase(say: (line: string) => void): Promise<RunningDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR } = env()
  const running =
    DATABASE_URL === undefined
      ? await ensureDatabase({ dataDir: DATA_DIR, say })
      : external(DATABASE_URL, DATABASE_OWNER_URL)
  try {
    await assertNorwegian(running.appUrl)
    for (const name of await deploy({ root: process.cwd(), url: running.url }))
      say(`Databasen: kjørte ${name}`)
  } catch (error) {
    await running.stop()
    throw error
  }
  connectTo(running.appUrl)
  return { ...running, stop: () => closeDatabase().then(running.stop) }
}

function external(url: string, ownerUrl = url): RunningDatabase {
  return { url: ownerUrl, appUrl: url, adminUrl: ownerUrl, stop: async () => undefined }
}

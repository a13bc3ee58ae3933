// Run by `npm start`: holds the database while its parent lives. Tells the parent each step, and the address when
// the register is ready to be served. The generated client is loaded only when the parent says that it is there.
import { once } from 'node:events'
import { parseEnv } from '@/lib/env'
import { UsageError } from '@/lib/errors'

interface Told {
  step?: string
  result?: string
  note?: string
  url?: string
}

const clientIsReady = once(process, 'message')

function tell(told: Told): void {
  process.send?.(told)
}

function fail(error: unknown): never {
  const isExpected = error instanceof UsageError
  process.stderr.write(
    `${error instanceof Error ? (isExpected ? error.message : error.stack) : String(error)}\n`,
  )
  process.exit(isExpected ? 2 : 1)
}

async function run(): Promise<void> {
  const { DATABASE_URL } = parseEnv(process.env)
  await clientIsReady
  const { openDatabase } = await import('@/lib/db/open')
  const database = await openDatabase((note) => tell({ note }))
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0), fail))
  if (DATABASE_URL === undefined) tell({ step: 'database', result: 'innebygd PostgreSQL svarer' })
  tell({ url: database.appUrl })
  // An embedded server is ours to stop; anybody else's needs nothing more from here.
  if (DATABASE_URL === undefined) setInterval(() => undefined, 2 ** 30)
  else process.exitCode = 0
}

run().catch(fail)

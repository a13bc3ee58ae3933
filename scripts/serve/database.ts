// Run by `npm start`: holds the database while its parent lives. Tells the parent each step, and the address when
// the register is ready to be served. The generated client is loaded only when the parent says that it is there.
import { once } from 'node:events'
import { now } from '@/lib/clock'
import { parseEnv } from '@/lib/env'
import { UsageError } from '@/lib/errors'

interface Told {
  step?: string
  result?: string
  note?: string
  url?: string
  ownerUrl?: string
}

/** What the parent says once the client is generated. */
interface ClientIsReady {
  /** The identity provider of this machine, whose users are to be in the register; null where another is configured. */
  demoIssuer: string | null
}

// As long as the parent lives: for its message, and for the server that is held.
process.channel?.ref()
const clientIsReady = once(process, 'message') as Promise<[ClientIsReady]>

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

// Ctrl-C reaches everybody in the terminal; the parent says when it is our turn.
process.on('SIGINT', () => undefined)

async function run(): Promise<void> {
  const { DATABASE_URL } = parseEnv(process.env)
  const [{ demoIssuer }] = await clientIsReady
  const { openDatabase } = await import('@/lib/db/open')
  const database = await openDatabase((note) => tell({ note }))
  let stopping: Promise<void> | null = null
  process.on('SIGTERM', () => {
    stopping ??= database.stop().then(() => process.exit(0), fail)
  })
  if (DATABASE_URL === undefined) tell({ step: 'database', result: 'innebygd PostgreSQL svarer' })
  const { importSamples } = await import('@/lib/import/samples')
  await importSamples('prisma/samples', { now: now(), say: (result) => tell({ step: 'register', result }) })
  if (demoIssuer !== null) {
    const { seedDemoUsers } = await import('@/lib/user/demo/mutations')
    const { demoUsers } = await import('../idp/users.mjs')
    const added = await seedDemoUsers({ users: demoUsers, issuer: demoIssuer, now: now() })
    if (added > 0) tell({ step: 'brukere', result: `${added} til prøveinnloggingen` })
  }
  tell({ url: database.appUrl, ownerUrl: database.url })
  // Nothing to hold: somebody else looks after the database.
  if (DATABASE_URL !== undefined) process.channel?.unref()
}

run().catch(fail)

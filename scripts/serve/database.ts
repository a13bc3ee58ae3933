// Run by `npm start` and by the tests: owns the database while its parent lives. Tells the parent each step, and
// the address when everything is ready. The generated client is loaded only when the parent says that it is there.
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

function tell(told: Told) {
  process.send?.(told)
}

function settings() {
  try {
    return parseEnv(process.env)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}

const { DATABASE_URL, DATABASE_OWNER_URL } = settings()
if (DATABASE_URL === undefined) throw new Error('no embedded yet')
const url = DATABASE_URL

const { deploy } = await import('@/lib/db/migrate/commands')
const applied = await deploy({ root: process.cwd(), url: DATABASE_OWNER_URL ?? url })
if (applied.length > 0) tell({ step: 'skjema', result: `${applied.length} migreringer kjørt` })
await clientIsReady
tell({ url })

// Run by `npm start` beside the server, and alone by `npm run worker`: sends letters and does what the clock asks for.
import { env } from '@/lib/env'
import { UsageError } from '@/lib/errors'
import { openDatabase } from '@/lib/db/open'
import { tasksWith } from '@/lib/jobs/tasks'
import { startWorker } from '@/lib/jobs/worker'
import { takeConsole } from '@/lib/log/console.mjs'
import { log } from '@/lib/log/log.mjs'
import { logUnexpected } from '@/lib/log/unexpected.mjs'
import { mailSettings } from '@/lib/mail/settings'

takeConsole()
// Ctrl-C reaches everybody in the terminal; the parent, if there is one, says when it is our turn.
const isAlone = process.env.OPPFULGT_PARENT !== String(process.ppid)
if (!isAlone) process.on('SIGINT', () => undefined)

/** The database named in the environment, which others migrate; else the embedded one of this checkout. */
async function database(): Promise<{ url: string; close: () => Promise<void> }> {
  const { DATABASE_URL } = env()
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, close: async () => undefined }
  const opened = await openDatabase((line) => log.info(line))
  return { url: opened.appUrl, close: opened.stop }
}

async function run(): Promise<void> {
  const { url, close } = await database()
  const mail = mailSettings()
  const worker = await startWorker({ url, tasks: tasksWith(mail) })
  log.info({ mail: mail === null ? 'venter: SMTP_URL er ikke satt' : 'sendes' }, 'arbeideren er i gang')
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= worker
      .stop()
      .then(close)
      .finally(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  if (isAlone) process.on('SIGINT', stop)
}

process.on('unhandledRejection', (error) => void logUnexpected(error))

run().catch((error: unknown) => {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n`)
  else logUnexpected(error)
  process.exit(error instanceof UsageError ? 2 : 1)
})

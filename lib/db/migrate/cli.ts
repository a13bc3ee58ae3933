import 'server-only'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { UsageError } from '@/lib/errors'
import { create, deploy, drift, status, type MigrationTarget } from './commands'

const usage = 'Bruk: npm run migrate -- [deploy | status | create NAVN | drift]'

/** Runs one migration command and returns its exit code: 0 done, 1 not in step, 2 wrong use. */
export async function runMigrate([command = 'deploy', name]: string[]): Promise<number> {
  try {
    const { DATABASE_OWNER_URL, DATABASE_URL } = env()
    const url = DATABASE_OWNER_URL ?? DATABASE_URL
    if (url === undefined)
      throw new UsageError('DATABASE_URL mangler. npm start ordner den innebygde databasen selv.')
    return await run({ root: process.cwd(), url }, command, name)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

async function run(target: MigrationTarget, command: string, name: string | undefined): Promise<number> {
  switch (command) {
    case 'deploy': {
      const applied = await deploy(target)
      say(applied.length === 0 ? 'Databasen er oppdatert.' : applied.map((one) => `Kjørte ${one}`).join('\n'))
      return 0
    }
    case 'status': {
      const found = await status(target)
      say(JSON.stringify(found, null, 2))
      return found.history === null && found.failedMigrationNames.length === 0 ? 0 : 1
    }
    case 'create': {
      if (name === undefined || !/^[a-z0-9_]+$/.test(name)) throw new UsageError(usage)
      const stamp = now().toISOString().replace(/\D/g, '').slice(0, 14)
      say((await create(target, `${stamp}_${name}`)) ?? 'Ingen endring.')
      return 0
    }
    case 'drift': {
      const { steps, warnings } = await drift(target)
      say([`${steps} avvik fra skjemaet`, ...warnings].join('\n'))
      return steps === 0 ? 0 : 1
    }
    default:
      throw new UsageError(usage)
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

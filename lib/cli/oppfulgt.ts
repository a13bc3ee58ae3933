import type { Command } from './command'

/** Each command is loaded when it is asked for, so that `parse` starts without the database. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  parse: async () => (await import('./parse')).parseCommand,
  check: async () => (await import('./check')).checkCommand,
  compare: async () => (await import('./compare')).compareCommand,
  import: async () => (await import('./import')).importCommand,
  sync: async () => (await import('./sync')).syncCommand,
  'verify-log': async () => (await import('./verify-log')).verifyLogCommand,
  digest: async () => (await import('./digest')).digestCommand,
  backup: async () => (await import('./backup')).backupCommand,
  restore: async () => (await import('./restore')).restoreCommand,
  user: async () => (await import('./user')).userCommand,
}

const USAGE = `usage: oppfulgt <command>

  parse FILE [--json] [--spans]    what the reader understood of a document
  check FILE [--json] [--dato YYYY-MM-DD]    what the rules find in a document
  compare A B [--json]    where two documents that report the same vedtak disagree
  import FILE [--dato YYYY-MM-DD] [--dry-run] [--json]    take a document into the register
  sync --sesjon 2024-2025 [--from FOLDER] [--dry-run] [--json]    take in what the Storting's data say of a sesjon
  verify-log [--avtrykk FILE] [--json]    recompute the log's hash chain, its facts and every stored state
  digest [--json]    publish the log's digest of yesterday
  backup FILE    write the whole register, as it is at one moment, to a file
  restore FILE [--erstatt]    take a backup into an empty register, or in the place of this one
  user add|list|role    register the first administrators, list users, give and end roles`

/**
 * `npm run --silent oppfulgt -- <command> …`. Exit codes: each command's own; 2 for wrong use. Errors are one
 * line on stderr.
 */
async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args
  const load = name === undefined ? undefined : COMMANDS[name]
  if (load) return (await load())(rest)
  const isHelp = name === undefined || name === 'help' || name === '--help'
  process[isHelp ? 'stdout' : 'stderr'].write(
    `${isHelp ? USAGE : `oppfulgt: unknown command «${name}»; try «oppfulgt help»`}\n`,
  )
  return isHelp && name !== undefined ? 0 : 2
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))

import { parseArgs } from 'node:util'
import { restoreBackup } from '../backup/mutations'
import { checkBackup } from '../backup/queries'
import { formatCount } from '../format/number'
import { DomainError } from '../errors'
import { fail, print, type Command } from './command'
import { withRegister } from './register'

/**
 * `restore FILE [--erstatt]`: takes a backup into an empty register, or with --erstatt in the place of what is there, and
 * verifies the log. Everybody is signed out. Exit 0; 2 not taken in, and nothing is changed.
 */
export const restoreCommand: Command = async (args) => {
  const options = readArguments(args)
  if (!options) return fail('usage: oppfulgt restore FILE [--erstatt]')
  const { file, replace } = options
  try {
    // Before a database is started or migrated for it.
    await checkBackup(file)
  } catch (error) {
    if (error instanceof DomainError) return fail(error.message)
    throw error
  }
  return withRegister(async ({ url }) => {
    const { rows, verification } = await restoreBackup(file, { url, root: process.cwd(), replace })
    const { hendelser, tilstander, avtrykk } = verification
    const whole = `${hendelser} hendelser, ${tilstander} lagrede tilstander og ${avtrykk} avtrykk stemmer`
    await print(`${formatCount(rows)} rader er gjenopprettet. ${whole}.`)
    return 0
  })
}

function readArguments(args: string[]): { file: string; replace: boolean } | null {
  try {
    const options = { erstatt: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? null : { file, replace: values.erstatt }
  } catch {
    return null
  }
}

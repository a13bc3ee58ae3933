import { parseArgs } from 'node:util'
import { verifyLog } from '../hendelse/queries'
import { fail, print, type Command } from './command'
import { withRegister } from './register'

/**
 * `verify-log [--json]`: recomputes the hash chain of the log and every stored state. Exit 0 all as it should be;
 * 1 broken, naming the first event; 2 wrong use.
 */
export const verifyLogCommand: Command = async (args) => {
  const options = readArguments(args)
  if (!options) return fail('usage: oppfulgt verify-log [--json]')
  return withRegister(async () => {
    const result = await verifyLog()
    const { hendelser, tilstander, firstBreak } = result
    const sentence =
      firstBreak === null
        ? `${hendelser} hendelser og ${tilstander} lagrede tilstander stemmer.`
        : `Brudd ved hendelse ${firstBreak.nr}: ${firstBreak.reason}.`
    await print(options.json ? JSON.stringify({ ok: firstBreak === null, ...result }) : sentence)
    return firstBreak === null ? 0 : 1
  })
}

function readArguments(args: string[]): { json: boolean } | null {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean', default: false } } }).values
  } catch {
    return null
  }
}

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { UsageError } from '../errors'
import { verifyLog } from '../hendelse/queries'
import { readDigestFile } from '../hendelse/digest-file'
import type { KeptDigest, Verification } from '../hendelse/verify/types'
import { fail, print, type Command } from './command'
import { withRegister } from './register'

const usage = 'usage: oppfulgt verify-log [--avtrykk FILE] [--json]'

/**
 * `verify-log [--avtrykk FILE] [--json]`: recomputes the hash chain of the log, what its events registered and every
 * stored state, and compares with the published digests; --avtrykk also with a file of digests that somebody kept. Exit 0
 * all as it should be; 1 broken, naming the first event; 2 wrong use.
 */
export const verifyLogCommand: Command = async (args) => {
  const options = readArguments(args)
  if (!options) return fail(usage)
  return withRegister(async () => {
    const result = await verifyLog(options.avtrykk === undefined ? [] : await readKept(options.avtrykk))
    const { firstBreak } = result
    await print(options.json ? JSON.stringify({ ok: firstBreak === null, ...result }) : sentence(result))
    return firstBreak === null ? 0 : 1
  })
}

function sentence({ hendelser, tilstander, avtrykk, firstBreak }: Verification): string {
  if (firstBreak !== null) return `Brudd ved hendelse ${firstBreak.nr}: ${firstBreak.reason}.`
  return `${hendelser} hendelser, ${tilstander} lagrede tilstander og ${avtrykk} avtrykk stemmer.`
}

async function readKept(file: string): Promise<KeptDigest[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} finnes ikke eller kan ikke leses.`)
  })
  return readDigestFile(text)
}

function readArguments(args: string[]): { json: boolean; avtrykk?: string | undefined } | null {
  try {
    const options = { json: { type: 'boolean', default: false }, avtrykk: { type: 'string' } } as const
    return parseArgs({ args, options }).values
  } catch {
    return null
  }
}

import { dayBefore, now, today } from '../clock'
import { publishDigest } from '../hendelse/mutations'
import { fail, print, type Command } from './command'
import { withRegister } from './register'

/**
 * `digest [--json]`: publishes the log's digest of yesterday, or shows it when it is there. Exit 0; 2 wrong use. The
 * service does it by itself after midnight.
 */
export const digestCommand: Command = async (args) => {
  const [option, ...more] = args
  if (more.length > 0 || (option !== undefined && option !== '--json'))
    return fail('usage: oppfulgt digest [--json]')
  return withRegister(async () => {
    const at = now()
    const made = await publishDigest(dayBefore(today(at)), at)
    await print(option === '--json' ? JSON.stringify(made) : `${made.dag} ${made.hash}`)
    return 0
  })
}

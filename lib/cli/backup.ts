import { writeBackup } from '../backup/queries'
import { now } from '../clock'
import { formatCount } from '../format/number'
import { fail, print, type Command } from './command'
import { withRegister } from './register'

/**
 * `backup FILE`: writes the whole register, as it is at one moment, to a file that is not there yet. Without who is signed
 * in. Exit 0; 2 not written, wrong use.
 */
export const backupCommand: Command = async (args) => {
  const [file, ...more] = args
  if (file === undefined || file.startsWith('-') || more.length > 0)
    return fail('usage: oppfulgt backup FILE')
  return withRegister(async ({ url }) => {
    const { manifest, tables, rows } = await writeBackup(url, file, now())
    const end = manifest.logg === null ? 'Loggen er tom.' : `Loggen slutter med ${manifest.logg.hash}.`
    await print(`${file}: ${formatCount(rows)} rader i ${tables} tabeller, kontrollert. ${end}`)
    return 0
  })
}

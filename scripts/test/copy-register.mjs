// @ts-check
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'

/**
 * Copies the data folder of a register that has been stopped, with its owners: the database may have to run as another user.
 * @param {string} from @param {string} to must not be there
 */
export function copyRegister(from, to) {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true })
  else execFileSync('cp', ['-a', from, to])
}

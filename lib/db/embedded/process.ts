import 'server-only'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Who a process is: its number and, where the system tells, when it began, because numbers are used again.
 */
export function processIdentity(pid: number): string {
  return `${pid} ${startTime(pid) ?? ''}`.trim()
}

/** Whether the process that wrote this identity is still the one with that number. */
export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return Number.isInteger(pid) && pid > 0 && exists(pid) && processIdentity(pid) === identity
}

/** The command line of a living process, '' where the system does not tell. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ''
  if (process.platform === 'win32') return ''
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

/** Whether a process with this number runs. A dead one that nobody has reaped counts as gone. */
export function exists(pid: number): boolean {
  if (readProc(pid, 'stat')?.split(') ').at(-1)?.startsWith('Z')) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may itself hold spaces and parentheses. */
function startTime(pid: number): string | undefined {
  return readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ')[19]
}

function readProc(pid: number, file: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

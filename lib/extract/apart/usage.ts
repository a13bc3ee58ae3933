import { readFile } from 'node:fs/promises'

/** What a process has used: seconds of processor time, megabytes of memory now. */
export interface Usage {
  seconds: number
  megabytes: number
}

/** Linux counts processor time in hundredths, whatever the machine. */
const ticksPerSecond = 100

/** Asks the kernel; null where it does not tell (not Linux), or the process is gone. */
export async function usageOf(pid: number): Promise<Usage | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
    ])
    return readUsage(stat, status)
  } catch {
    return null
  }
}

/** Of `/proc/PID/stat` and `/proc/PID/status` (proc(5)); the name in the former may hold spaces and brackets. */
export function readUsage(stat: string, status: string): Usage | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const kilobytes = Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1])
  if (Number.isNaN(ticks) || Number.isNaN(kilobytes)) return null
  return { seconds: ticks / ticksPerSecond, megabytes: kilobytes / 1024 }
}

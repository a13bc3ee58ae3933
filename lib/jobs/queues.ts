import type { QueueName } from './types'

/** The migration that makes the queues names it too. */
export const JOBS_SCHEMA = 'pgboss'

/** How often a worker asks for work, in seconds. */
export const polling: Record<QueueName, number> = {
  mail: 1,
  publication: 1,
  digest: 30,
  cleanup: 30,
  notices: 10,
  stortinget: 60,
  import: 1,
}

/** When the clock puts a job in line, by the time in Oslo. */
export const schedules = {
  publication: '* * * * *',
  digest: '10 * * * *',
  cleanup: '20 * * * *',
  notices: '*/10 * * * *',
  stortinget: '30 5 * * *',
} as const

export const timeZone = 'Europe/Oslo'

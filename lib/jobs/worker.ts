import PgBoss from 'pg-boss'
import { log } from '@/lib/log/log.mjs'
import { redact } from '@/lib/log/redact.mjs'
import { JOBS_SCHEMA, polling, schedules, timeZone } from './queues'
import type { Jobs, QueueName, Tasks } from './types'

interface WorkerOptions {
  /** The database; the worker is the role `app` there, like the rest of the product. */
  url: string
  tasks: Tasks
  /** Seconds between two questions for work; tests ask more often. */
  pollingSeconds?: number
  /** Whether this worker also follows the clock and looks after the tables. */
  keepsTime?: boolean
}

export interface RunningWorker {
  /** Lets what is begun be finished, for some seconds. */
  stop: () => Promise<void>
}

/**
 * Does jobs until it is stopped. Several may run: a job goes to one of them. A queue without a task is left alone, so that its
 * jobs wait.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { url, tasks, keepsTime = true } = options
  const config = {
    connectionString: url,
    options: '-c role=app -c timezone=UTC',
    application_name: 'oppfulgt worker',
    max: 4,
    schema: JOBS_SCHEMA,
    // Migrations make the tables: this role may not.
    migrate: false,
    supervise: keepsTime,
    schedule: keepsTime,
  }
  const boss = new PgBoss(config)
  boss.on('error', (error) => log.error({ err: error }, 'arbeideren mangler databasen'))
  await boss.start()
  if (keepsTime) {
    for (const [queue, cron] of Object.entries(schedules))
      await boss.schedule(queue, cron, {}, { tz: timeZone })
  }
  for (const queue of Object.keys(tasks) as QueueName[]) {
    const pollingIntervalSeconds = options.pollingSeconds ?? polling[queue]
    await boss.work<Jobs[QueueName]>(queue, { pollingIntervalSeconds, includeMetadata: true }, ([job]) =>
      job ? runJob(tasks[queue] as Task, job) : Promise.resolve(),
    )
  }
  return { stop: () => boss.stop({ timeout: 5_000 }) }
}

type Task = (data: Jobs[QueueName], jobId: string, isLastTry: boolean) => Promise<void>
type Job = PgBoss.JobWithMetadata<Jobs[QueueName]>

/** A failure is logged once: when it is given up. What the table keeps of it names nobody. */
async function runJob(task: Task, { id, name, data, retryCount, retryLimit }: Job): Promise<void> {
  const isLastTry = retryCount >= retryLimit
  try {
    await task(data, id, isLastTry)
  } catch (error) {
    if (isLastTry) log.error({ err: error, queue: name, jobId: id }, 'en jobb er gitt opp')
    else if (retryCount === 0) log.warn({ err: error, queue: name, jobId: id }, 'en jobb blir prøvd igjen')
    const { type, message, code } = redact(error) as { type?: string; message?: string; code?: string }
    throw Object.assign(new Error(message), { name: type, code, stack: undefined })
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { now } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/mutations'
import { tasksWith } from '@/lib/jobs/tasks'
import { startWorker } from '@/lib/jobs/worker'
import { findCutOff } from '@/lib/mail/ledger/mutations'
import { makeDatabase, type TestDatabase } from '../support/database'
import { mailServer, smtpAnswer, type AtStep, type Step } from '../support/mail-server'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})

const cleanUps: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  await database.query('DELETE FROM pgboss.job')
})

/** A letter in line; its id. */
async function aLetter(): Promise<string> {
  const userId = randomUUID()
  const email = `${userId}@eksempel.no`
  await db().user.create({
    data: { id: userId, side: 'REGJERING', name: 'Åse Ødegård', email, createdAt: now() },
  })
  await transaction((tx) => enqueue(tx, 'mail', { kind: 'INVITATION', userId }))
  const [job] = await database.query<{ id: string }>(`SELECT id::text FROM pgboss.job WHERE name = 'mail'`)
  return job?.id ?? expect.fail()
}

async function aServer(at?: AtStep) {
  const server = await mailServer({ ...(at && { at }) })
  cleanUps.push(server.close)
  return server
}

/** The worker as it is run, in a process of its own. */
function workerProcess(smtpUrl: string): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/serve/worker.ts'],
    { env: { ...process.env, DATABASE_URL: database.appUrl, SMTP_URL: smtpUrl }, stdio: 'ignore' },
  )
  cleanUps.push(() => void child.kill('SIGKILL'))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** What pg-boss does with a job whose worker has not been heard of for two minutes. */
const expire = () =>
  database.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`)

async function workHere(smtpUrl: string): Promise<void> {
  const tasks = tasksWith({ smtpUrl, from: 'oppfulgt@eksempel.no' })
  const worker = await startWorker({ url: database.appUrl, tasks, pollingSeconds: 0.5, keepsTime: false })
  cleanUps.push(() => worker.stop())
}

const jobStates = async () =>
  (await database.query<{ state: string }>(`SELECT state FROM pgboss.job WHERE name = 'mail'`)).map(
    ({ state }) => state,
  )
const settled = (states: string[]) =>
  vi.waitFor(async () => expect(await jobStates()).toEqual(states), 20_000)
const brev = (id: string) =>
  db().brev.findUniqueOrThrow({
    where: { id },
    select: { status: true, feil: true, svarkode: true, forsok: true },
  })

/** Holds the letters as another transaction would. */
async function holdLetters(mode: string) {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  await client.query(`BEGIN; LOCK TABLE brev IN ${mode} MODE`)
  cleanUps.push(() => client.end())
  return {
    /** Whether somebody waits for them. */
    isWaitedFor: async () => {
      const waiting = await database.query(
        `SELECT FROM pg_locks WHERE NOT granted AND relation = 'brev'::regclass
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      )
      return waiting.length > 0
    },
    release: () => client.query('ROLLBACK'),
  }
}

test('a worker that is killed before the letter is on its way: the next one sends it, once', async () => {
  const id = await aLetter()
  const server = await aServer()
  const hold = await holdLetters('ACCESS EXCLUSIVE')
  const child = workerProcess(server.url)
  await vi.waitFor(async () => expect(await hold.isWaitedFor()).toBe(true), 20_000)
  await kill(child)
  await hold.release()
  await expire()
  await workHere(server.url)
  await settled(['completed'])
  expect(server.received).toHaveLength(1)
  expect(await brev(id)).toEqual({ status: 'SENDT', feil: null, svarkode: null, forsok: 1 })
})

test.for<[Step, string, number]>([
  ['connect', 'before the server has said a word', 0],
  ['recipient', 'while it names the receiver', 0],
  ['data', 'while the server has the letter and has not taken it', 0],
  ['answer', 'when the letter has come and the answer has not', 1],
])(
  'killed at %s, %s: the letter is uncertain and goes no second time',
  async ([where, , arrived], { expect }) => {
    const id = await aLetter()
    let reached = () => undefined as void
    const isThere = new Promise<void>((resolve) => (reached = resolve))
    const server = await aServer((step) => {
      if (step !== where) return Promise.resolve()
      reached()
      return new Promise<void>(() => undefined)
    })
    const child = workerProcess(server.url)
    await isThere
    await kill(child)
    expect(await brev(id)).toMatchObject({ status: 'SENDES' })
    const next = await aServer()
    await expire()
    await workHere(next.url)
    await settled(['completed'])
    expect(next.received).toEqual([])
    expect(server.received).toHaveLength(arrived)
    expect(await brev(id)).toEqual({ status: 'UVISST', feil: 'AVBRUTT', svarkode: null, forsok: 1 })
  },
)

test('killed when the letter was taken and not yet put down as sent: uncertain, and it goes no second time', async () => {
  const id = await aLetter()
  let hold: Awaited<ReturnType<typeof holdLetters>> | undefined
  const server = await aServer(async (step) => {
    if (step === 'answer') hold = await holdLetters('EXCLUSIVE')
  })
  const child = workerProcess(server.url)
  await vi.waitFor(async () => expect(await hold?.isWaitedFor()).toBe(true), 20_000)
  await kill(child)
  await hold?.release()
  await expire()
  await workHere(server.url)
  await settled(['completed'])
  expect(server.received).toHaveLength(1)
  expect(await brev(id)).toMatchObject({ status: 'UVISST', feil: 'AVBRUTT' })
})

test('a letter that nobody is at any more is found without its job', async () => {
  const [sending, waiting] = [await aLetter(), randomUUID()]
  const { id: userId } = await db().user.findFirstOrThrow()
  const row = { userId, slag: 'INVITASJON', opprettet: now(), endret: now() } as const
  await db().brev.createMany({
    data: [
      { ...row, id: sending, status: 'SENDES' },
      { ...row, id: waiting, status: 'VENTER' },
    ],
  })
  expect(await findCutOff(now())).toBe(0)
  expect(await findCutOff(new Date(now().getTime() + 6 * 60_000))).toBe(2)
  expect(await brev(sending)).toMatchObject({ status: 'UVISST', feil: 'AVBRUTT' })
  expect(await brev(waiting)).toMatchObject({ status: 'OPPGITT', feil: 'FORSOK_BRUKT' })
})

/** Sends with a server that answers so, until the job rests. */
async function trySending(at: AtStep, { isLast = false } = {}) {
  const id = await aLetter()
  const server = await aServer(at)
  if (isLast) await database.query('UPDATE pgboss.job SET retry_count = retry_limit')
  await workHere(server.url)
  return { id }
}
const refusing =
  (where: Step, error: Error): AtStep =>
  (step) =>
    step === where ? Promise.reject(error) : Promise.resolve()

test.for<[string, Step, number]>([
  ['a greylisted receiver', 'recipient', 450],
  ['a server that is full', 'data', 452],
])('%s is tried again later, and that is said', async ([, step, code], { expect }) => {
  const { id } = await trySending(refusing(step, smtpAnswer(code, 'not now <ase@eksempel.no>')))
  await settled(['retry'])
  expect(await brev(id)).toEqual({ status: 'VENTER', feil: 'OPPTATT', svarkode: code, forsok: 1 })
  const kept = await database.query('SELECT output::text, data::text FROM pgboss.job')
  expect(JSON.stringify(kept)).not.toContain('eksempel.no')
})

test('a receiver that does not exist is given up at once', async () => {
  const { id } = await trySending(refusing('recipient', smtpAnswer(550, 'no such user')))
  await settled(['completed'])
  expect(await brev(id)).toEqual({ status: 'OPPGITT', feil: 'AVVIST', svarkode: 550, forsok: 1 })
})

test('the last attempt that fails gives the letter up', async () => {
  const { id } = await trySending(refusing('connect', smtpAnswer(421, 'closed today')), { isLast: true })
  await settled(['failed'])
  expect(await brev(id)).toMatchObject({ status: 'OPPGITT', forsok: 1 })
})

test('no connection is certain: the letter did not go, and goes later', async () => {
  const id = await aLetter()
  const server = await aServer()
  await server.close()
  await workHere(server.url)
  await settled(['retry'])
  expect(await brev(id)).toMatchObject({ status: 'VENTER', feil: 'UTILGJENGELIG', svarkode: null })
})

test('a line that breaks when the letter has been handed over leaves it uncertain, and it goes no second time', async () => {
  const id = await aLetter()
  const server = await aServer(async (step) => {
    if (step === 'answer') server.cut()
  })
  await workHere(server.url)
  await settled(['completed'])
  expect(server.received).toHaveLength(1)
  expect(await brev(id)).toMatchObject({ status: 'UVISST', feil: 'BRUDD' })
})

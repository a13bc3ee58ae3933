import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { now } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import { sha256 } from '@/lib/hendelse/canonical'
import { appendHendelser } from '@/lib/hendelse/mutations'
import type { LoggedRole } from '@/lib/hendelse/types'
import { enqueue } from '@/lib/jobs/mutations'
import { tasksWith } from '@/lib/jobs/tasks'
import { startWorker, type RunningWorker } from '@/lib/jobs/worker'
import { makeDatabase, type TestDatabase } from '../support/database'
import { mailServer } from '../support/mail-server'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})

let server: Awaited<ReturnType<typeof mailServer>>
const workers: RunningWorker[] = []
beforeEach(async () => {
  server = await mailServer()
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await server.close()
  await database.query('DELETE FROM pgboss.job')
})

async function work(smtpUrl: string | null = server.url): Promise<void> {
  const mail = smtpUrl === null ? null : { smtpUrl, from: 'Oppfulgt på prøve <oppfulgt@eksempel.no>' }
  workers.push(
    await startWorker({
      url: database.appUrl,
      tasks: tasksWith(mail),
      pollingSeconds: 0.5,
      keepsTime: false,
    }),
  )
}

async function aUser(given: { maalform?: 'NB' | 'NN'; email?: string | null; disabledAt?: Date } = {}) {
  const id = randomUUID()
  const email = `ærlig.${id.slice(0, 8)}@eksempel.no`
  await db().user.create({
    data: { id, side: 'REGJERING', name: 'Åse Ødegård', email, createdAt: now(), ...given },
  })
  return { id, email }
}

const send = (letter: Parameters<typeof enqueue<'mail'>>[2]) =>
  transaction((tx) => enqueue(tx, 'mail', letter))
const states = async () =>
  (await database.query<{ state: string }>('SELECT state FROM pgboss.job')).map(({ state }) => state)
const settled = () =>
  vi.waitFor(async () => expect(new Set(await states())).toEqual(new Set(['completed'])), 15_000)

test('an invitation comes with a link that is drawn when it is sent, and only its hash is kept', async () => {
  const { id, email } = await aUser()
  await work()
  await send({ kind: 'INVITATION', userId: id })
  await settled()
  const [{ to, mail } = expect.fail()] = server.received
  expect(to).toEqual([email])
  expect(mail.subject).toBe('Invitasjon til Oppfulgt')
  expect(mail.from).toEqual({ name: 'Oppfulgt på prøve', address: 'oppfulgt@eksempel.no' })
  expect(mail.text).toContain(
    'Administratoren for regjeringssiden har registrert deg som bruker av Oppfulgt.',
  )
  expect(mail.text).toContain('Åpne adressen under')
  const [, token = ''] = /\/logg-inn\/start\?invitasjon=([\w-]+)/.exec(mail.text ?? '') ?? []
  expect(await db().invitation.findMany({ where: { userId: id }, select: { tokenHash: true } })).toEqual([
    { tokenHash: sha256(token) },
  ])
  const everything = await database.query('SELECT data::text, output::text FROM pgboss.job')
  expect(JSON.stringify(everything)).not.toContain(token)
  expect(JSON.stringify(everything)).not.toContain(email)
})

test('a letter says that a program wrote it, and is known by its job', async () => {
  const { id } = await aUser({ maalform: 'NN' })
  await work()
  await send({ kind: 'INVITATION', userId: id })
  await settled()
  const [{ mail } = expect.fail()] = server.received
  const [job] = await database.query<{ id: string }>('SELECT id FROM pgboss.job')
  const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))
  expect(headers).toMatchObject({
    'message-id': `<${job?.id}@eksempel.no>`,
    'auto-submitted': 'auto-generated',
    'content-language': 'nn',
    'content-type': 'text/plain; charset=utf-8',
  })
  expect(mail.text).toContain('Administratoren for regjeringssida har registrert deg som brukar av Oppfulgt.')
})

async function roleEvent(role: Partial<LoggedRole>, som: boolean) {
  const etter = { bruker: randomUUID(), rolle: 'GODKJENNER', departement: 1, komite: null, fra: '2026-12-01', til: null, avsluttet: false, ...role } as const // prettier-ignore
  const acting = {
    rolle: 'ADMINISTRATOR_REGJERING',
    departement: null,
    komite: null,
    paaVegneAv: null,
  } as const
  const kilde = som ? { handling: 'grantRole', som: acting } : { kommando: 'user role' }
  const tidspunkt = new Date('2026-11-22T09:15:00Z')
  const event = { type: 'ROLLE_GITT', tidspunkt, aktor: randomUUID(), for: null, etter, kilde } as const
  const [hendelseNr = 0] = await transaction((tx) => appendHendelser(tx, [event]))
  return { hendelseNr, bruker: etter.bruker }
}

test('an administrator is told who, by role, gave which role, and when, and where to see whom', async () => {
  const { id } = await aUser()
  const { hendelseNr, bruker } = await roleEvent({ til: '2027-01-01' }, true)
  await work()
  await send({ kind: 'ROLE_CHANGED', userId: id, hendelseNr })
  await settled()
  const [{ mail } = expect.fail()] = server.received
  expect(mail.subject).toBe('Oppfulgt: en bruker har fått en rolle')
  const [departement] = await database.query<{ bokmal: string }>('SELECT bokmal FROM departement_navn WHERE departement_id = 1 ORDER BY fra DESC NULLS LAST') // prettier-ignore
  expect(mail.text).toContain(`Rolle: Godkjenner, ${departement?.bokmal}`)
  expect(mail.text).toContain('Gjelder: fra 1. desember 2026 til og med 31. desember 2026')
  expect(mail.text).toContain('Gjort av: Administrator for regjeringssiden')
  expect(mail.text).toContain('Når: 22. november 2026 kl. 10:15')
  expect(mail.text).toContain(`/admin/bruker/${bruker}`)
  expect(mail.text).not.toContain('Ødegård')
})

test('what the command line did is told as done by those who run the service', async () => {
  const { id } = await aUser({ maalform: 'NN' })
  const { hendelseNr } = await roleEvent({ rolle: 'ADMINISTRATOR_REGJERING', departement: null }, false)
  await work()
  await send({ kind: 'ROLE_CHANGED', userId: id, hendelseNr })
  await settled()
  const text = server.received[0]?.mail.text
  expect(text).toContain(
    'Rolle: Administrator for regjeringssida\nGjeld: frå 1. desember 2026\nGjort av: dei som driv tenesta',
  )
})

test('of two workers one sends each letter, once', async () => {
  const users = await Promise.all(Array.from({ length: 8 }, () => aUser()))
  await Promise.all([work(), work()])
  await transaction(async (tx) => {
    for (const { id } of users) await enqueue(tx, 'mail', { kind: 'INVITATION', userId: id })
  })
  await settled()
  expect(server.received.flatMap(({ to }) => to).sort()).toEqual(users.map(({ email }) => email).sort())
})

test('when the mail server was down the letter goes out later, once', async () => {
  const { id, email } = await aUser()
  await server.close()
  await work()
  await send({ kind: 'INVITATION', userId: id })
  await vi.waitFor(async () => expect(await states()).toEqual(['retry']), 15_000)
  server = await mailServer({ port: server.port })
  await database.query('UPDATE pgboss.job SET start_after = now()')
  await settled()
  expect(server.received.map(({ to }) => to)).toEqual([[email]])
})

test('nothing is sent of a transaction that was rolled back', async () => {
  const [undone, done] = await Promise.all([aUser(), aUser()])
  await work()
  const failing = transaction(async (tx) => {
    await enqueue(tx, 'mail', { kind: 'INVITATION', userId: undone.id })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await send({ kind: 'INVITATION', userId: done.id })
  await settled()
  expect(server.received.map(({ to }) => to)).toEqual([[done.email]])
})

test('without a mail server letters wait, and go when there is one', async () => {
  const { id, email } = await aUser()
  await work(null)
  await send({ kind: 'INVITATION', userId: id })
  expect(await states()).toEqual(['created'])
  await work()
  await settled()
  expect(server.received.map(({ to }) => to)).toEqual([[email]])
})

test('whoever is disabled or has no address gets no letter, and no invitation', async () => {
  const [disabled, unknown] = await Promise.all([aUser({ disabledAt: now() }), aUser({ email: null })])
  await work()
  for (const { id } of [disabled, unknown]) await send({ kind: 'INVITATION', userId: id })
  await settled()
  expect(server.received).toEqual([])
  expect(await db().invitation.count({ where: { userId: { in: [disabled.id, unknown.id] } } })).toBe(0)
})

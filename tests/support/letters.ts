import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { addDays, now, today } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import { tasksWith } from '@/lib/jobs/tasks'
import { startWorker, type RunningWorker } from '@/lib/jobs/worker'
import type { UtkastStatus } from '@/lib/utkast/types'
import { notify } from '@/lib/varsel/mutations'
import type { NewVarsel, VarselSlag } from '@/lib/varsel/types'
import { makeDatabase, type TestDatabase } from './database'
import { mailServer } from './mail-server'
import { aUser, type RoleSpec } from './users'
import { aNewUnit, anOpenYear } from './year'

/** In every text that `aText` makes, and in no letter. */
export const canary = 'Kanarifugl i utkastet'
export const sesjon = '2026-2027'
export const fristUtkast = addDays(today(), 30)
export const fristGodkjenning = addDays(today(), 40)

/** A register with an open year, and for each test of the file a worker with a mail server of its own. */
export function servesLetters() {
  let database: TestDatabase
  let server: Awaited<ReturnType<typeof mailServer>>
  let worker: RunningWorker
  beforeAll(async () => {
    database = await makeDatabase()
    await anOpenYear({ sesjon, fristUtkast, fristGodkjenning, publiseres: new Date('2099-10-07T08:00:00Z') })
  })
  beforeEach(async () => {
    server = await mailServer()
    const tasks = tasksWith({ smtpUrl: server.url, from: 'oppfulgt@eksempel.no' })
    worker = await startWorker({ url: database.appUrl, tasks, pollingSeconds: 0.5, keepsTime: false })
  })
  afterEach(async () => {
    await worker.stop()
    await server.close()
    await database.query('DELETE FROM pgboss.job')
  })

  return {
    /** Lets what is in line be done at once, and waits for it. */
    settle: async (): Promise<void> => {
      await database.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'created'`)
      await vi.waitFor(async () => {
        const left = await database.query(
          `SELECT FROM pgboss.job WHERE name = 'mail' AND state < 'completed'`,
        )
        expect(left).toEqual([])
      }, 15_000)
    },
    /** The letters in line, sent or not. */
    jobs: () => database.query(`SELECT FROM pgboss.job WHERE name = 'mail'`),
    lettersTo: (email: string) =>
      server.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail),
  }
}

interface Person {
  role?: RoleSpec
  maalform?: 'NB' | 'NN'
  varsling?: 'STRAKS' | 'SAMLET'
}

export async function aPerson({ role = { role: 'SAKSBEHANDLER' }, ...columns }: Person = {}) {
  const userId = await aUser({ email: `${randomUUID()}@eksempel.no`, roles: [role] })
  const { email } = await db().user.update({ where: { id: userId }, data: columns, select: { email: true } })
  return { userId, email: email ?? '' }
}

interface Text {
  saksbehandlerId?: string
  status?: UtkastStatus
  departement?: string
}

/** A unit with a label, and a text of it on its way that holds what no letter may hold. */
export async function aText({ saksbehandlerId, status = 'UTKAST', departement = 'hod' }: Text = {}) {
  const vedtakId = await aNewUnit({ departement })
  const unit = await db().vedtak.update({ where: { id: vedtakId }, data: { stikkord: 'Plan for rus' } })
  const { id: departementId } = await db().departement.findUniqueOrThrow({ where: { slug: departement } })
  const words = { tittel: canary, stikkord: canary, redegjorelse: canary }
  const sent = status === 'UTKAST' ? {} : { sendt: now(), sendtAv: randomUUID() }
  const row = { vedtakId, rapporteringssesjon: sesjon, departementId, opprettet: now(), endret: now() }
  const by = { saksbehandlerId: saksbehandlerId ?? null, skrevetAv: [] }
  await db().utkast.create({ data: { id: randomUUID(), ...row, ...words, ...sent, ...by, status } })
  return { vedtakId, nummer: unit.nummer }
}

export const about = (slag: VarselSlag, vedtakId: number | null): NewVarsel => ({
  slag,
  nokkel: `${slag}/${randomUUID()}`,
  vedtakId,
  rapporteringssesjon: slag === 'FORDELT' ? null : sesjon,
  now: now(),
})
export const tell = (userIds: string[], varsel: NewVarsel) => transaction((tx) => notify(tx, userIds, varsel))
export const statuses = async (userId: string) =>
  (await db().varsel.findMany({ where: { userId }, orderBy: { opprettet: 'asc' } })).map(
    ({ status }) => status,
  )

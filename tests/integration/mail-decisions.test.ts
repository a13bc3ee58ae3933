import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { countLetterAsSent, sendLetterAgain } from '@/lib/mail/decision/mutations'
import { listOpenLetters } from '@/lib/mail/decision/queries'
import type { BrevSlag } from '@/lib/mail/types'
import { makeDatabase, type TestDatabase } from '../support/database'
import { aUser, formOf, lastEvents, viewerOf } from '../support/users'

let database: TestDatabase
let administrator: string
beforeAll(async () => {
  database = await makeDatabase()
  administrator = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
})

interface Given {
  slag?: BrevSlag
  status?: 'OPPGITT' | 'UVISST'
  hendelseNr?: number
  side?: 'REGJERING' | 'STORTING'
}

/** A letter that did not surely come, with a notice in it where it is one of notices. */
async function aLetter({ slag = 'VARSEL', status = 'UVISST', hendelseNr, side = 'REGJERING' }: Given = {}) {
  const [brevId, userId] = [randomUUID(), await aUser({ side })]
  const times = { opprettet: now(), endret: now() }
  await db().brev.create({
    data: { id: brevId, userId, slag, status, hendelseNr: hendelseNr ?? null, forsok: 1, ...times },
  })
  const notice = { id: randomUUID(), userId, nokkel: brevId, opprettet: now(), status, brevId }
  if (slag === 'VARSEL') await db().varsel.create({ data: { ...notice, slag: 'TILDELT' } })
  return { brevId, userId }
}

const decide = async (handling: typeof sendLetterAgain, brevId: string, by = administrator) =>
  runAction(handling, formOf({ brevId }), { viewer: await viewerOf(by), now: now() })
const jobsFor = (userId: string) =>
  database.query(`SELECT data FROM pgboss.job WHERE name = 'mail' AND data->>'userId' = $1`, [userId])

test('an uncertain letter sent again puts its notices back in line, and tells the log who decided', async () => {
  const { brevId, userId } = await aLetter()
  expect(await decide(sendLetterAgain, brevId)).toEqual({ ok: true, data: null })
  expect(await jobsFor(userId)).toEqual([{ data: { kind: 'NOTICES', userId, day: null } }])
  expect(await db().varsel.findMany({ where: { userId }, select: { status: true, brevId: true } })).toEqual([{ status: 'VENTER', brevId: null }]) // prettier-ignore
  const [event] = await lastEvents(1)
  const before = { brev: brevId, mottaker: userId, slag: 'VARSEL', status: 'UVISST', avgjorelse: null }
  expect(event).toMatchObject({
    type: 'BREV_AVGJORT',
    aktor: administrator,
    innhold: { for: before, etter: { ...before, avgjorelse: 'SENDT_PA_NYTT' } },
  })
})

test('an invitation and a letter about a role are written anew', async () => {
  const invitation = await aLetter({ slag: 'INVITASJON', status: 'OPPGITT' })
  const role = await aLetter({ slag: 'ROLLEENDRING', status: 'OPPGITT', hendelseNr: 1 })
  for (const { brevId } of [invitation, role]) await decide(sendLetterAgain, brevId)
  expect(await jobsFor(invitation.userId)).toEqual([{ data: { kind: 'INVITATION', userId: invitation.userId } }]) // prettier-ignore
  expect(await jobsFor(role.userId)).toEqual([{ data: { kind: 'ROLE_CHANGED', userId: role.userId, hendelseNr: 1 } }]) // prettier-ignore
})

test('a letter counted as sent is not sent, and its notices count as told', async () => {
  const { brevId, userId } = await aLetter()
  expect(await decide(countLetterAsSent, brevId)).toMatchObject({ ok: true })
  expect(await jobsFor(userId)).toEqual([])
  expect(await db().varsel.findFirstOrThrow({ where: { userId } })).toMatchObject({ status: 'SENDT' })
  expect(await db().brev.findUniqueOrThrow({ where: { id: brevId } })).toMatchObject({
    status: 'UVISST',
    avgjorelse: 'REGNET_SOM_SENDT',
    avgjortAv: administrator,
  })
})

test('what one administrator has decided the next one cannot decide otherwise', async () => {
  const { brevId, userId } = await aLetter()
  await decide(countLetterAsSent, brevId)
  expect(await decide(sendLetterAgain, brevId)).toMatchObject({ ok: false, code: 'LETTER_SETTLED' })
  expect(await jobsFor(userId)).toEqual([])
})

test('an administrator sees letters of the own side only, undecided, without what they say or where they went', async () => {
  await database.query(
    `UPDATE brev SET avgjorelse = 'REGNET_SOM_SENDT', avgjort = now(), avgjort_av = user_id`,
  )
  const [own, other] = [await aLetter(), await aLetter({ side: 'STORTING', slag: 'INVITASJON' })]
  const { letters, count } = await listOpenLetters('REGJERING')
  expect({ count, letters: letters.map(({ brevId }) => brevId) }).toEqual({ count: 1, letters: [own.brevId] })
  expect(Object.keys(letters[0] ?? {}).sort()).toEqual(['at', 'attempts', 'brevId', 'feil', 'name', 'slag', 'status', 'svarkode', 'userId']) // prettier-ignore
  expect((await listOpenLetters('STORTING')).letters.map(({ brevId }) => brevId)).toEqual([other.brevId])
})

test('somebody without the role of administrator, or signed out, decides nothing', async () => {
  const { brevId, userId } = await aLetter()
  const others = [
    await aUser({ roles: [{ role: 'SMK' }] }),
    await aUser({ side: 'STORTING', roles: [{ role: 'ADMINISTRATOR_STORTING' }] }),
  ]
  for (const other of others)
    expect(await decide(sendLetterAgain, brevId, other)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await runAction(sendLetterAgain, formOf({ brevId }), { viewer: null, now: now() })).toMatchObject({
    code: 'SIGNED_OUT',
  })
  expect(await jobsFor(userId)).toEqual([])
})

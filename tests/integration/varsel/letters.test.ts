/* eslint-disable max-lines -- one worker and one mail server serve all of them */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { runAction } from '@/lib/action'
import { addDays, now, today } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import { formatDay } from '@/lib/format/date'
import { tasksWith } from '@/lib/jobs/tasks'
import { startWorker, type RunningWorker } from '@/lib/jobs/worker'
import type { UtkastStatus } from '@/lib/utkast/types'
import { chooseVarsling } from '@/lib/varsel/choice/mutations'
import { gatherLetters } from '@/lib/varsel/daily/mutations'
import { notify } from '@/lib/varsel/mutations'
import { findOwnNotices } from '@/lib/varsel/notice/queries'
import { deleteOldNotices } from '@/lib/varsel/retention/mutations'
import type { NewVarsel, VarselSlag } from '@/lib/varsel/types'
import { recordVurdering } from '@/lib/vurdering/mutations'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aGjennomgang } from '../../support/gjennomgang'
import { mailServer } from '../../support/mail-server'
import { aUser, formOf, giveRole, lastEvents, viewerOf, type RoleSpec } from '../../support/users'
import { anOpenYear, aNewUnit } from '../../support/year'

const canary = 'Kanarifugl i utkastet'
const sesjon = '2026-2027'
const fristUtkast = addDays(today(), 30)
const fristGodkjenning = addDays(today(), 40)

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

/** Lets what is in line be done at once, and waits for it. */
async function settle(): Promise<void> {
  await database.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'created'`)
  await vi.waitFor(async () => {
    const left = await database.query(`SELECT FROM pgboss.job WHERE name = 'mail' AND state < 'completed'`)
    expect(left).toEqual([])
  }, 15_000)
}

interface Person {
  role?: RoleSpec
  maalform?: 'NB' | 'NN'
  varsling?: 'STRAKS' | 'SAMLET'
}

async function aPerson({ role = { role: 'SAKSBEHANDLER' }, ...columns }: Person = {}) {
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
async function aText({ saksbehandlerId, status = 'UTKAST', departement = 'hod' }: Text = {}) {
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

const about = (slag: VarselSlag, vedtakId: number | null): NewVarsel => ({
  slag,
  nokkel: `${slag}/${randomUUID()}`,
  vedtakId,
  rapporteringssesjon: slag === 'FORDELT' ? null : sesjon,
  now: now(),
})
const tell = (userIds: string[], varsel: NewVarsel) => transaction((tx) => notify(tx, userIds, varsel))
const lettersTo = (email: string) =>
  server.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail)
const statuses = async (userId: string) =>
  (await db().varsel.findMany({ where: { userId }, orderBy: { opprettet: 'asc' } })).map(
    ({ status }) => status,
  )

describe('what a letter says', () => {
  test('which unit, its label, what is asked, by when and where, and nothing of the text itself', async () => {
    const { userId, email } = await aPerson()
    const { vedtakId, nummer } = await aText({ saksbehandlerId: userId })
    await tell([userId], about('TILDELT', vedtakId))
    await settle()
    const [mail = expect.fail()] = lettersTo(email)
    expect(mail.subject).toBe(`Oppfulgt: Tildelt deg – Vedtak ${nummer} (2025–2026)`)
    expect(mail.text).toContain(
      [
        `Tildelt deg: Vedtak ${nummer} (2025–2026): Plan for rus`,
        'Du skal skrive redegjørelsen til Prop. 1 S (2026–2027) og sende den til godkjenning.',
        `Frist for å sende til godkjenning: ${formatDay(fristUtkast)}.`,
        `http://127.0.0.1:3000/arbeid/rapportering/2026-2027/2025-2026/${nummer}`,
      ].join('\n'),
    )
    expect(JSON.stringify(mail)).not.toContain(canary)
    expect(await statuses(userId)).toEqual(['SENDT'])
  })

  test('a receiver who writes nynorsk gets it in nynorsk, with links to the pages in nynorsk', async () => {
    const { userId, email } = await aPerson({ role: { role: 'GODKJENNER' }, maalform: 'NN' })
    const { vedtakId, nummer } = await aText({ status: 'TIL_GODKJENNING' })
    await tell([userId], about('TIL_GODKJENNING', vedtakId))
    await settle()
    const [mail = expect.fail()] = lettersTo(email)
    expect(mail.text).toContain('Ei utgreiing til Prop. 1 S (2026–2027) er send til godkjenning.')
    expect(mail.text).toContain(`Frist for å godkjenne: ${formatDay(fristGodkjenning, 'nn')}.`)
    expect(mail.text).toContain(`/nn/arbeid/godkjenning/2026-2027/2025-2026/${nummer}\n`)
    expect(mail.headers.find(({ key }) => key === 'content-language')?.value).toBe('nn')
  })

  test('a new vedtak is told with the departement it was sent to, a text sent back without the comment', async () => {
    const { userId, email } = await aPerson({ role: { role: 'KOORDINATOR' } })
    const { vedtakId } = await aText({ status: 'UTKAST' })
    await tell([userId], about('FORDELT', vedtakId))
    await tell([userId], about('SENDT_TILBAKE', vedtakId))
    await settle()
    const [mail = expect.fail(), ...others] = lettersTo(email)
    expect(others).toEqual([])
    expect(mail.subject).toBe('Oppfulgt: 2 varsler')
    expect(mail.text).toMatch(/Vedtaket er sendt til Helse- og omsorgsdepartementet for oppfølging\..*\n.*\/arbeid\/fordeling\n/) // prettier-ignore
    expect(mail.text).toContain('er sendt tilbake med en kommentar')
  })
})

describe('what a letter may not hold', () => {
  test('somebody who has left the departement is told nothing of it any more, in a letter or on the page', async () => {
    const { userId, email } = await aPerson({ role: { role: 'SAKSBEHANDLER', unit: 'ud' } })
    const { vedtakId } = await aText({ saksbehandlerId: userId, departement: 'hod' })
    await tell([userId], about('TILDELT', vedtakId))
    await settle()
    expect(lettersTo(email)).toEqual([])
    expect(await statuses(userId)).toEqual(['BORTFALT'])
    const viewer = (await viewerOf(userId)) ?? expect.fail()
    expect((await findOwnNotices({ viewer, language: 'nb', now: now(), page: 1 })).notices).toEqual([])
    await giveRole(userId, { role: 'SAKSBEHANDLER', unit: 'hod' })
    const again = (await viewerOf(userId)) ?? expect.fail()
    expect(
      (await findOwnNotices({ viewer: again, language: 'nb', now: now(), page: 1 })).notices,
    ).toHaveLength(1)
  })

  test('whoever was disabled meanwhile gets no letter', async () => {
    const { userId, email } = await aPerson()
    const { vedtakId } = await aText({ saksbehandlerId: userId })
    await tell([userId], about('TILDELT', vedtakId))
    await db().user.update({ where: { id: userId }, data: { disabledAt: now() } })
    await settle()
    expect(lettersTo(email)).toEqual([])
    expect(await statuses(userId)).toEqual(['BORTFALT'])
  })

  test('what was done before the letter went is told in none', async () => {
    const { userId, email } = await aPerson()
    const sent = await aText({ saksbehandlerId: userId, status: 'TIL_GODKJENNING' })
    const open = await aText({ saksbehandlerId: userId })
    await tell([userId], about('FRIST_3', sent.vedtakId))
    await tell([userId], about('FRIST_3', open.vedtakId))
    await settle()
    const [mail = expect.fail()] = lettersTo(email)
    expect(mail.text).toContain(`Vedtak ${open.nummer} `)
    expect(mail.text).not.toContain(`Vedtak ${sent.nummer} `)
    expect((await statuses(userId)).toSorted()).toEqual(['BORTFALT', 'SENDT'])
  })

  test('that texts are published is told when the year is public, never before', async () => {
    const { userId, email } = await aPerson()
    await tell([userId], about('PUBLISERT', null))
    await settle()
    expect(lettersTo(email)).toEqual([])
  })
})

describe('at once, or once a day', () => {
  test('what comes together comes in one letter, and nothing is told twice', async () => {
    const { userId, email } = await aPerson()
    const texts = await Promise.all([1, 2, 3].map(() => aText({ saksbehandlerId: userId })))
    const notices = texts.map(({ vedtakId }) => about('TILDELT', vedtakId))
    for (const notice of notices) await tell([userId, userId], notice)
    await tell([userId], notices[0] ?? expect.fail())
    const jobs = await database.query(`SELECT FROM pgboss.job WHERE name = 'mail'`)
    expect(jobs).toHaveLength(1)
    await settle()
    const [mail = expect.fail(), ...others] = lettersTo(email)
    expect(others).toEqual([])
    for (const { nummer } of texts) expect(mail.text).toContain(`Vedtak ${nummer} (2025–2026)`)
  })

  test('nobody hears of what was rolled back', async () => {
    const { userId, email } = await aPerson()
    const { vedtakId } = await aText({ saksbehandlerId: userId })
    const failing = transaction(async (tx) => {
      await notify(tx, [userId], about('TILDELT', vedtakId))
      throw new Error('changed our mind')
    })
    await expect(failing).rejects.toThrow('changed our mind')
    await settle()
    expect([lettersTo(email), await statuses(userId)]).toEqual([[], []])
  })

  test('whoever wants one letter a day gets it in the morning in Oslo, one that day, with all that waited', async () => {
    const { userId, email } = await aPerson({ varsling: 'SAMLET' })
    const first = await aText({ saksbehandlerId: userId })
    await tell([userId], about('TILDELT', first.vedtakId))
    const at = (hour: string) => new Date(`${today()}T${hour}:00Z`)
    await gatherLetters(at('05:30')) // 06:30 in Oslo in winter
    await settle()
    expect(lettersTo(email)).toEqual([])
    await gatherLetters(at('06:10'))
    await settle()
    expect(lettersTo(email).map(({ subject }) => subject)).toEqual([`Oppfulgt: Tildelt deg – Vedtak ${first.nummer} (2025–2026)`]) // prettier-ignore
    const second = await aText({ saksbehandlerId: userId })
    await tell([userId], about('TILDELT', second.vedtakId))
    await gatherLetters(at('12:00'))
    await settle()
    expect(lettersTo(email)).toHaveLength(1)
    await gatherLetters(new Date(at('06:10').getTime() + 86_400_000))
    await settle()
    expect(lettersTo(email)).toHaveLength(2)
  })

  test('to choose «at once» sends what waits, and the log tells of the choice', async () => {
    const { userId, email } = await aPerson({ varsling: 'SAMLET' })
    const { vedtakId } = await aText({ saksbehandlerId: userId })
    await tell([userId], about('TILDELT', vedtakId))
    const choose = async (varsling: string) =>
      runAction(chooseVarsling, formOf({ varsling }), { viewer: await viewerOf(userId), now: now() })
    expect(await choose('STRAKS')).toMatchObject({ ok: true })
    expect(await lastEvents(1)).toMatchObject([
      { type: 'VARSLING_VALGT', innhold: { for: { bruker: userId, varsling: 'SAMLET' }, etter: { bruker: userId, varsling: 'STRAKS' } } }, // prettier-ignore
    ])
    await settle()
    expect(lettersTo(email)).toHaveLength(1)
    expect(await choose('STRAKS')).toMatchObject({ ok: true })
    expect(await lastEvents(1)).toMatchObject([{ innhold: { for: { varsling: 'SAMLET' } } }])
    expect(await choose('ALDRI')).toMatchObject({ code: 'INVALID' })
  })
})

test('a judgement is told to the coordinators and the last case officer, once it is public', async () => {
  const [coordinator, officer] = [await aPerson({ role: { role: 'KOORDINATOR' } }), await aPerson()]
  const { vedtakId, nummer } = await aText({ saksbehandlerId: officer.userId })
  const { dokumentId } = await db().vedtak.findUniqueOrThrow({ where: { id: vedtakId } })
  const judge = (offentligFra: string) =>
    recordVurdering(
      { vedtakId, rapporteringssesjon: '2025-2026', dokumentId, linje: 1, resultat: 'IKKE_UTKVITTERT', innstilling: null, setning: null, offentligFra }, // prettier-ignore
      { aktor: randomUUID(), now: now() },
    )
  await judge(addDays(today(), 2))
  await settle()
  expect(lettersTo(officer.email)).toEqual([])
  await judge(today())
  await settle()
  for (const { email } of [coordinator, officer])
    expect(lettersTo(email).map(({ subject }) => subject)).toEqual([`Oppfulgt: Vurdert av komiteen – Vedtak ${nummer} (2025–2026)`]) // prettier-ignore
})

describe('letters about who answers, and to committees', () => {
  test('a transfer names both departementer and what came of it; one sent back goes to SMK with where to go', async () => {
    const [coordinator, smk] = [await aPerson({ role: { role: 'KOORDINATOR' } }), await aPerson({ role: { role: 'SMK' } })] // prettier-ignore
    const { vedtakId, nummer } = await aText({ departement: 'hod' })
    const id = async (slug: string) => (await db().departement.findUniqueOrThrow({ where: { slug } })).id
    const [fraId, tilId] = [await id('hod'), await id('ud')]
    const by = { foreslattAv: randomUUID(), foreslatt: now(), grunn: canary, svar: canary }
    await db().overforing.create({ data: { id: randomUUID(), vedtakId, fraId, tilId, status: 'AVSLATT', ...by } }) // prettier-ignore
    await db().fordeling.updateMany({ where: { vedtakId }, data: { status: 'SENDT_TILBAKE', grunn: canary } })
    await tell([coordinator.userId], { ...about('OVERFORING', vedtakId), rapporteringssesjon: null })
    await tell([smk.userId], { ...about('SENDT_TILBAKE_TIL_SMK', vedtakId), rapporteringssesjon: null })
    await settle()
    const [moved = expect.fail()] = lettersTo(coordinator.email)
    expect(moved.subject).toBe(`Oppfulgt: Overføring – Vedtak ${nummer} (2025–2026)`)
    expect(moved.text).toContain('Utenriksdepartementet har sagt nei til å ta over vedtaket fra Helse- og omsorgsdepartementet. Statsministerens kontor avgjør.') // prettier-ignore
    expect(moved.text).toContain('/arbeid/overforing\n')
    const [back = expect.fail()] = lettersTo(smk.email)
    expect(back.subject).toBe(`Oppfulgt: Sendt tilbake til Statsministerens kontor – Vedtak ${nummer} (2025–2026)`) // prettier-ignore
    expect(back.text).toContain('Helse- og omsorgsdepartementet har sendt vedtaket tilbake med en grunn. Fordel det på nytt.') // prettier-ignore
    expect(back.text).toContain('/arbeid/fordeling\n')
    expect(JSON.stringify([moved, back])).not.toContain(canary)
  })

  test('a secretary is written to about a unit they have been given, in nynorsk, with the way to it on the bench', async () => {
    const role = { role: 'KOMITESEKRETAER', unit: 'kontroll' } as const
    const [mine, other] = [await aPerson({ role, maalform: 'NN' }), await aPerson({ role })]
    const { vedtakId, nummer } = await aText()
    const gjennomgangId = await aGjennomgang({ sesjon, vedtakIds: [vedtakId] })
    await db().gjennomgangEnhet.updateMany({ where: { gjennomgangId }, data: { tildeltId: mine.userId, begrunnelse: canary } }) // prettier-ignore
    await tell([mine.userId, other.userId], about('KOMITE_TILDELT', vedtakId))
    await settle()
    const [mail = expect.fail()] = lettersTo(mine.email)
    expect(mail.subject).toBe(`Oppfulgt: Tildelt deg i komiteen – Vedtak ${nummer} (2025–2026)`)
    expect(mail.text).toContain('Du skal gå gjennom utgreiinga i Prop. 1 S (2026–2027) for komiteen.')
    expect(mail.text).toContain(`/nn/arbeid/vurdering/kontroll/2026-2027/2025-2026/${nummer}\n`)
    expect(JSON.stringify(mail)).not.toContain(canary)
    // What has been given to somebody else meanwhile is told in no letter.
    expect([lettersTo(other.email), await statuses(other.userId)]).toEqual([[], ['BORTFALT']])
    const kept = await aPerson({ role })
    await tell([kept.userId], about('KOMITE_RETTELSE', vedtakId))
    await settle()
    expect(lettersTo(kept.email), 'nothing of an account that is not public').toEqual([])
  })
})

test('what has been told is kept for twelve months, and what waits or awaits a decision for as long as it does', async () => {
  const { userId } = await aPerson()
  await aPerson({ varsling: 'SAMLET' })
  const { vedtakId } = await aText({ saksbehandlerId: userId })
  await tell([userId], about('TILDELT', vedtakId))
  await settle()
  const { brevId } = await db().varsel.findFirstOrThrow({ where: { userId } })
  const waiting = await aPerson({ varsling: 'SAMLET' })
  await tell([waiting.userId], about('TILDELT', vedtakId))
  const left = async () => [
    await db().varsel.count({ where: { userId: { in: [userId, waiting.userId] } } }),
    await db().brev.count({ where: { id: brevId ?? '' } }),
  ]
  const after = (months: number) => {
    const at = now()
    at.setUTCMonth(at.getUTCMonth() + months, at.getUTCDate() + 2)
    return at
  }
  await deleteOldNotices(after(11))
  expect(await left()).toEqual([2, 1])
  expect(await deleteOldNotices(after(12))).toBeGreaterThan(1)
  expect(await left()).toEqual([1, 0])
})

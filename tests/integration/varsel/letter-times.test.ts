import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { addDays, now, today } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import { chooseVarsling } from '@/lib/varsel/choice/mutations'
import { gatherLetters } from '@/lib/varsel/daily/mutations'
import { notify } from '@/lib/varsel/mutations'
import { deleteOldNotices } from '@/lib/varsel/retention/mutations'
import { recordVurdering } from '@/lib/vurdering/mutations'
import { about, aPerson, aText, servesLetters, statuses, tell } from '../../support/letters'
import { formOf, lastEvents, viewerOf } from '../../support/users'

const { settle, lettersTo, jobs } = servesLetters()

describe('at once, or once a day', () => {
  test('what comes together comes in one letter, and nothing is told twice', async () => {
    const { userId, email } = await aPerson()
    const texts = await Promise.all([1, 2, 3].map(() => aText({ saksbehandlerId: userId })))
    const notices = texts.map(({ vedtakId }) => about('TILDELT', vedtakId))
    for (const notice of notices) await tell([userId, userId], notice)
    await tell([userId], notices[0] ?? expect.fail())
    expect(await jobs()).toHaveLength(1)
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

import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { formatDay } from '@/lib/format/date'
import { findOwnNotices } from '@/lib/varsel/notice/queries'
import { aGjennomgang } from '../../support/gjennomgang'
import { about, aPerson, aText, canary, fristGodkjenning, fristUtkast, servesLetters, sesjon, statuses, tell } from '../../support/letters' // prettier-ignore
import { giveRole, viewerOf } from '../../support/users'

const { settle, lettersTo } = servesLetters()

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

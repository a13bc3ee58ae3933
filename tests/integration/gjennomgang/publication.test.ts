import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { publishGjennomgang } from '@/lib/gjennomgang/publication/mutations'
import { readPublication } from '@/lib/gjennomgang/publication/queries'
import { verifyLog } from '@/lib/hendelse/queries'
import { recordAnswer, trailAnswer } from '@/lib/http/record'
import { countVedtak } from '@/lib/vedtak/list/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase } from '../../support/database'
import { aDecision, aGjennomgang } from '../../support/gjennomgang'
import { aUser, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-01-25T10:00:00Z')
const day = '2026-01-25'
const sesjon = '2025-2026'
let kkk: string
let helse: string
let coordinator: string

beforeAll(async () => {
  await makeDatabase('proposition')
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  helse = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })
  coordinator = await aUser({ roles: [{ role: 'KOORDINATOR', unit: 'hod' }] })
})

/** A review with some units of the sample that the departement considers done. */
async function aReview(komite: string, nummer: readonly number[]) {
  const rows = await db().vedtak.findMany({ where: { sesjonId: '2024-2025', nummer: { in: [...nummer] } } })
  const vedtakIds = nummer.map((one) => {
    const row = rows.find((it) => it.nummer === one)
    if (!row) throw new Error(`no vedtak ${one}`)
    return row.id
  })
  return { id: await aGjennomgang({ komite, sesjon, vedtakIds }), vedtakIds }
}

async function publish(id: string, fields: Record<string, string | File>, by = kkk, at = now) {
  const { sett } = await readPublication({ id, sesjon }, at)
  const form = new FormData()
  const all = { gjennomgangId: id, sett, bekreft: 'ja', dato: '2026-01-20', ...fields }
  for (const [name, value] of Object.entries(all)) form.set(name, value)
  return runAction(publishGjennomgang, form, { viewer: await viewerOf(by, at), now: at })
}

const uenighet = (onDay = day) => countVedtak({ uenighet: 'ja' }, onDay)

async function done() {
  const rows = await db().tilstandRad.findMany({
    where: { gjeldende: true, tilstand: 'ANSES_FULGT_OPP', vedtak: { sesjonId: '2024-2025' } },
    distinct: ['vedtakId'],
    include: { vedtak: true },
    orderBy: { vedtakId: 'asc' },
  })
  return rows.map(({ vedtak }) => vedtak.nummer)
}

const enhetOf = async (gjennomgangId: string, vedtakId: number) =>
  (await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId, vedtakId } })).id

/** What the public is told of a unit: its record, its history, and every document there is. */
async function toldInPublic(nummer: number): Promise<string> {
  const address = { sesjon: '2024-2025', nummer: String(nummer), punkt: null, day }
  const answers = await Promise.all([recordAnswer(address), trailAnswer(address)])
  const documents = await db().dokument.findMany({ where: { type: 'INNST' }, select: { tekst: true } })
  return [...(await Promise.all(answers.map((answer) => answer.text()))), ...documents.map(({ tekst }) => tekst)].join() // prettier-ignore
}

describe('KKK publishes its review', () => {
  let open: number
  let closed: number
  let left: number

  test('each decided unit gets its judgement, its state and its line, and the log is told once for each', async () => {
    ;[open = 0, closed = 0, left = 0] = await done()
    const { id, vedtakIds } = await aReview('kontroll', [open, closed, left])
    const [openId = 0, closedId = 0] = vedtakIds
    const reason = 'Komiteen mener at arbeidet ikke er ferdig.\n\nDet mangler en plan.'
    await aDecision(id, openId, { avgjorelse: 'IKKE_UTKVITTERT', begrunnelse: reason, by: kkk })
    await aDecision(id, closedId, { avgjorelse: 'UTKVITTERT', by: kkk })
    const comment = { id: randomUUID(), enhetId: await enhetOf(id, openId), tekst: 'Hviskesten mellom oss', skrevetAv: kkk, skrevet: now } // prettier-ignore
    await db().komitekommentar.create({ data: comment })
    expect(await toldInPublic(open)).not.toMatch(/arbeidet ikke er ferdig|Hviskesten/)
    const before = await uenighet()
    const fil = new File(['%PDF-1.7 prøve'], 'Innst 216.pdf')
    const answer = await publish(id, { sitat: 'Innst. 216 S (2025-2026)', fil })
    expect(answer).toEqual({
      ok: true,
      data: { dokument: 'innst-216-s-2025-2026', decided: 2, undecided: 1 },
    })

    const record = await findVedtak({ sesjon: '2024-2025', nummer: open, punkt: null }, day)
    expect(record?.state).toMatchObject({ tilstand: 'APEN', uenighet: true, komiteens: 'IKKE_UTKVITTERT' })
    expect(record?.judgements[0]).toMatchObject({
      resultat: 'IKKE_UTKVITTERT',
      utledet: false,
      setning: reason,
      innstilling: { sitat: 'Innst. 216 S (2025–2026)', href: '/dokument/innst-216-s-2025-2026' },
      place: { slug: 'innst-216-s-2025-2026', offentligFra: '2026-01-20' },
    })
    const told = await toldInPublic(open)
    expect(told).toContain('arbeidet ikke er ferdig')
    expect(told).not.toContain('Hviskesten')
    expect(await uenighet()).toBe(before + 1)
    expect(await uenighet('2026-01-19')).toBe(before)
    const accepted = await findVedtak({ sesjon: '2024-2025', nummer: closed, punkt: null }, day)
    expect(accepted?.state).toMatchObject({ tilstand: 'AVSLUTTET', uenighet: false })
    const kept = await findVedtak({ sesjon: '2024-2025', nummer: left, punkt: null }, day)
    expect(kept?.state).toMatchObject({ tilstand: 'ANSES_FULGT_OPP', komiteens: null })

    const { tekst, kilde } = await db().dokument.findUniqueOrThrow({
      where: { slug: 'innst-216-s-2025-2026' },
    })
    const line = record?.judgements[0]?.place.linje ?? 0
    expect(tekst.split('\n')[line - 1]).toBe(`Vedtak nr. ${open} (2024–2025)`)
    expect(tekst).toContain('Komiteen mener at arbeidet ikke er ferdig.\n\nDet mangler en plan.')
    expect(kilde).toContain('Innst 216.pdf, 15 byte, SHA-256')
    expect(await lastEvents(3)).toMatchObject([
      {
        type: 'GJENNOMGANG_PUBLISERT',
        aktor: kkk,
        innhold: { kilde: { som: { rolle: 'KOMITESEKRETAER' } } },
      },
      { type: 'VURDERING_REGISTRERT', aktor: kkk, innhold: { for: null, kilde: { linje: line } } },
      { type: 'VURDERING_REGISTRERT', innhold: { etter: { resultat: 'UTKVITTERT', setning: null } } },
    ])
    const notices = await db().varsel.findMany({ where: { userId: coordinator, slag: 'VURDERT' } })
    expect(notices.map(({ vedtakId }) => vedtakId).toSorted()).toEqual([openId, closedId].toSorted())
    expect(await verifyLog()).toMatchObject({ firstBreak: null })
  })

  test('who comes second is told, and what is published cannot be changed', async () => {
    const [row] = await db().gjennomgang.findMany({ where: { publisert: { not: null } } })
    if (!row) throw new Error('nothing published')
    expect(await publish(row.id, { sitat: 'Innst. 217 S (2025–2026)' })).toMatchObject({
      code: 'REVIEW_PUBLISHED',
    })
    await expect(db().gjennomgang.update({ where: { id: row.id }, data: { motedato: now } })).rejects.toThrow('has been published') // prettier-ignore
    const enhet = { id: randomUUID(), gjennomgangId: row.id, slag: 'KONTROLL' as const, vedtakId: 1, nr: 99 }
    await expect(db().gjennomgangEnhet.create({ data: enhet })).rejects.toThrow('has been published')
  })

  test('of two who publish at once, the second is told', async () => {
    const [nummer = 0] = (await done()).slice(5)
    const { id, vedtakIds } = await aReview('kontroll', [nummer])
    await aDecision(id, vedtakIds[0] ?? 0, { avgjorelse: 'UTKVITTERT', by: kkk })
    const answers = await Promise.all([
      publish(id, { sitat: 'Innst. 218 S (2025–2026)' }),
      publish(id, { sitat: 'Innst. 219 S (2025–2026)' }),
    ])
    expect(answers.map((answer) => (answer.ok ? 'published' : answer.code)).toSorted()).toEqual(['REVIEW_PUBLISHED', 'published']) // prettier-ignore
  })

  test('a judgement that a lead-in told of is replaced, and stays beside the one that replaces it', async () => {
    const told = await db().vurdering.findFirstOrThrow({
      where: { utledet: true },
      include: { vedtak: true },
    })
    const earlier = told.rapporteringssesjon
    await db().rapporteringsaar.upsert({
      where: { sesjonId: earlier },
      create: { sesjonId: earlier, registrert: now, senest: fromDay('2025-01-01') },
      update: {},
    })
    const id = await aGjennomgang({ sesjon: earlier, vedtakIds: [told.vedtakId] })
    await aDecision(id, told.vedtakId, {
      avgjorelse: 'IKKE_UTKVITTERT',
      begrunnelse: 'Ikke ferdig.',
      by: kkk,
    })
    const { sett } = await readPublication({ id, sesjon: earlier }, now)
    const form = new FormData()
    const fields = {
      gjennomgangId: id,
      sett,
      bekreft: 'ja',
      sitat: 'Innst. 200 S (2024–2025)',
      dato: '2025-02-01',
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    expect(await runAction(publishGjennomgang, form, { viewer: await viewerOf(kkk, now), now })).toMatchObject({ ok: true }) // prettier-ignore
    const rows = await db().vurdering.findMany({
      where: { vedtakId: told.vedtakId, rapporteringssesjon: earlier },
      orderBy: { versjon: 'asc' },
    })
    expect(rows.map(({ utledet, versjon }) => [versjon, utledet])).toEqual([[1, true], [2, false]]) // prettier-ignore
    const { sesjonId, nummer, punkt } = told.vedtak
    const record = await findVedtak({ sesjon: sesjonId, nummer, punkt: punkt || null }, day)
    expect(record?.judgements).toMatchObject([{ utledet: false, setning: 'Ikke ferdig.' }])
    expect(await verifyLog()).toMatchObject({ firstBreak: null })
  })
})

describe('what is refused leaves nothing', () => {
  let id: string
  beforeAll(async () => {
    const [nummer = 0] = (await done()).slice(10)
    const made = await aReview('kontroll', [nummer])
    id = made.id
    await aDecision(id, made.vedtakIds[0] ?? 0, { avgjorelse: 'UTKVITTERT', by: kkk })
  })

  const sitat = 'Innst. 300 S (2025–2026)'
  test.for([
    [{ sitat: 'Prop. 12 S (2025–2026)' }, { sitat: 'NOT_INNSTILLING' }],
    [{ sitat: 'Innst. 300 S' }, { sitat: 'NOT_INNSTILLING' }],
    [{ sitat: 'Innst. 300 S (2025–2026) og Innst. 301 S (2025–2026)' }, { sitat: 'NOT_INNSTILLING' }],
    [{ sitat: 'Innst. 216 S (2025–2026)' }, { sitat: 'SITAT_TAKEN' }],
    [{ sitat, dato: '2026-02-30' }, { dato: 'NOT_A_DAY' }],
    [{ sitat, dato: '2026-01-26' }, { dato: 'IN_THE_FUTURE' }],
    [{ sitat, dato: '2025-09-30' }, { dato: 'OUTSIDE_SESJON' }],
    [{ sitat, dato: '2025-10-02' }, { dato: 'BEFORE_PUBLIC' }],
    [{ sitat, bekreft: '' }, { bekreft: 'NOT_CONFIRMED' }],
    [{ sitat, dato: '' }, { dato: 'MISSING' }],
    [{ sitat, fil: new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'x.pdf') }, { fil: 'FILE_KIND' }],
  ] as const)('%j', async ([fields, fieldErrors]) => {
    const events = await db().hendelse.count()
    expect(await publish(id, fields)).toMatchObject({ ok: false, code: 'INVALID', fieldErrors })
    expect(await db().hendelse.count()).toBe(events)
  })

  test('nobody else publishes it, nor what has changed since they looked, nor what nobody has decided', async () => {
    expect(await publish(id, { sitat }, helse)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await publish(id, { sitat }, coordinator)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await publish(id, { sitat, sett: 'a'.repeat(64) })).toMatchObject({ code: 'BENCH_CHANGED' })
    const empty = await aReview('helseoms', [(await done())[11] ?? 0])
    expect(await publish(empty.id, { sitat, slag: 'INNST' }, helse)).toMatchObject({
      code: 'NOTHING_TO_PUBLISH',
    })
  })

  test('an account that was corrected after the decision must be looked at, or confirmed', async () => {
    const { enhetList } = await db().gjennomgang.findUniqueOrThrow({
      where: { id },
      include: { enhetList: true },
    })
    await db().gjennomgangEnhet.update({
      where: { id: enhetList[0]?.id ?? '' },
      data: { rapporteringId: null },
    })
    expect(await publish(id, { sitat })).toMatchObject({ fieldErrors: { bekreftRettet: 'NOT_LOOKED_AT' } })
    expect(await publish(id, { sitat, bekreftRettet: 'ja' })).toMatchObject({ ok: true })
  })
})

describe('a fagkomité publishes what it says', () => {
  test('in a letter: uttalelser stand beside the account and no state follows', async () => {
    await db().gjennomgang.updateMany({ where: { publisert: null }, data: { publisert: now, dokumentId: 1 } })
    const [can = 0, cannot = 0, nothing = 0] = (await done()).slice(20)
    const { id, vedtakIds } = await aReview('helseoms', [can, cannot, nothing])
    const [canId = 0, cannotId = 0, nothingId = 0] = vedtakIds
    await aDecision(id, canId, { avgjorelse: 'KAN_KVITTERES_UT', by: helse })
    await aDecision(id, cannotId, {
      avgjorelse: 'KAN_IKKE_KVITTERES_UT',
      begrunnelse: 'Planen mangler.',
      by: helse,
    })
    await aDecision(id, nothingId, { avgjorelse: 'INGEN_MERKNAD', by: helse })
    const states = await db().tilstandRad.count()
    const sitat = 'Brev fra helse- og omsorgskomiteen 18. januar 2026'
    const answer = await publish(id, { sitat, slag: 'SVARBREV', dato: '2026-01-18' }, helse)
    expect(answer).toMatchObject({ ok: true, data: { dokument: 'svarbrev-helseoms-2025-2026', decided: 3 } })
    expect(await db().tilstandRad.count()).toBe(states)
    const record = await findVedtak({ sesjon: '2024-2025', nummer: cannot, punkt: null }, day)
    expect(record?.state).toMatchObject({ tilstand: 'ANSES_FULGT_OPP', komiteens: null })
    expect(record?.uttalelser).toMatchObject([
      {
        komite: { slug: 'helseoms' },
        anbefaling: 'KAN_IKKE_KVITTERES_UT',
        slag: 'SVARBREV',
        tekst: 'Planen mangler.',
        place: { slug: 'svarbrev-helseoms-2025-2026', offentligFra: '2026-01-18' },
      },
    ])
    const dayBefore = await findVedtak({ sesjon: '2024-2025', nummer: cannot, punkt: null }, '2026-01-17')
    expect(dayBefore?.uttalelser).toEqual([])
    const told = { userId: kkk, slag: 'KOMITE_UTTALELSE' } as const
    expect(await db().varsel.count({ where: told }), 'KKK is told of the letter, once').toBe(1)
    expect(await verifyLog()).toMatchObject({ firstBreak: null })
  })
})

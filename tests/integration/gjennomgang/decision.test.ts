import { beforeAll, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import { decideEnhet, decideEnheter, undoDecision } from '@/lib/gjennomgang/decision/mutations'
import type { Handling } from '@/lib/handling/mutations'
import { verifyLog } from '@/lib/hendelse/queries'
import { makeDatabase } from '../../support/database'
import { aGjennomgang } from '../../support/gjennomgang'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'
import { aNewUnit, anotherYear } from '../../support/year'

const now = new Date('2026-01-10T10:00:00Z')
let at = now.getTime()
let kristin: string
let kare: string
let helse: string

beforeAll(async () => {
  await makeDatabase('proposition')
  const secretary = (unit: string) => aUser({ roles: [{ role: 'KOMITESEKRETAER', unit }] })
  ;[kristin, kare, helse] = [await secretary('kontroll'), await secretary('kontroll'), await secretary('helseoms')] // prettier-ignore
})

/** A second later each time, as it is where people decide. */
async function act<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  userId: string,
  fields: Record<string, string>,
) {
  at += 1000
  const moment = new Date(at)
  return runAction(handling, formOf(fields), { viewer: await viewerOf(userId, moment), now: moment })
}

async function aBench(count: number, komite = 'kontroll') {
  const sesjon = await anotherYear()
  const vedtakIds: number[] = []
  for (let i = 0; i < count; i++) vedtakIds.push(await aNewUnit())
  const gjennomgangId = await aGjennomgang({ komite, sesjon, vedtakIds })
  const rows = await db().gjennomgangEnhet.findMany({ where: { gjennomgangId }, orderBy: { nr: 'asc' } })
  return { gjennomgangId, ids: rows.map(({ id }) => id) }
}

const closing = { avgjorelse: 'UTKVITTERT', begrunnelse: '' }
const keeping = { avgjorelse: 'IKKE_UTKVITTERT', begrunnelse: 'Komiteen venter på resultatet.' }
const decideAs = (
  userId: string,
  enhetId: string,
  revisjon: number,
  said: Record<string, string> = closing,
) => act(decideEnhet, userId, { enhetId, revisjon: String(revisjon), ...said })
const rowOf = (id = '') => db().gjennomgangEnhet.findUniqueOrThrow({ where: { id } })

describe('a secretary decides a unit', () => {
  test('the decision stands with its reason, its version and an event that tells neither', async () => {
    const { ids } = await aBench(1)
    const [id = ''] = ids
    expect(await decideAs(kristin, id, 0, { ...keeping, begrunnelse: '  Fristen er ikke holdt.  \r\n\r\n\r\n\r\nSvar mangler. ' })).toEqual({ ok: true, data: { enhetId: id, revisjon: 1 } }) // prettier-ignore
    const begrunnelse = 'Fristen er ikke holdt.\n\nSvar mangler.'
    expect(await rowOf(id)).toMatchObject({ resultat: 'IKKE_UTKVITTERT', anbefaling: null, begrunnelse, revisjon: 1, endretAv: kristin }) // prettier-ignore
    expect(await db().gjennomgangVersjon.findMany({ where: { enhetId: id } })).toMatchObject([{ revisjon: 1, resultat: 'IKKE_UTKVITTERT', begrunnelse, angrer: null, lagretAv: kristin }]) // prettier-ignore
    const [event] = await lastEvents(1)
    expect(event).toMatchObject({ type: 'ENHET_AVGJORT', aktor: kristin, innhold: { for: { revisjon: 0 }, etter: { enhet: id, revisjon: 1 } } }) // prettier-ignore
    expect(JSON.stringify(event)).not.toMatch(/UTKVITTERT|Fristen/u)
  })

  test('the account that lay before them is kept with it', async () => {
    const vedtak = await db().vedtak.findFirstOrThrow({ where: { sesjonId: '2024-2025', nummer: 83 } })
    const gjennomgangId = await aGjennomgang({ vedtakIds: [vedtak.id] })
    const { id } = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId } })
    await decideAs(kristin, id, 0)
    const account = await db().rapportering.findFirstOrThrow({ where: { vedtakId: vedtak.id } })
    expect(await rowOf(id)).toMatchObject({ rapporteringId: account.id })
  })

  test('of two at once, one decides and the other is told', async () => {
    const [id = ''] = (await aBench(1)).ids
    const both = await Promise.all([decideAs(kristin, id, 0), decideAs(kare, id, 0, keeping)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'STALE' })
    expect(await db().gjennomgangVersjon.count({ where: { enhetId: id } })).toBe(1)
  })

  test.for([
    ['no reason to keep open', { ...keeping, begrunnelse: ' \n ' }, 'REASON_MISSING'],
    ['an e-mail address', { ...keeping, begrunnelse: 'Spør kari@dep.no.' }, 'PERSONAL'],
    ['a national number', { ...closing, begrunnelse: 'Gjelder 010203 12345.' }, 'PERSONAL'],
    ['more than fits', { ...closing, begrunnelse: 'x'.repeat(4_001) }, 'TOO_LONG'],
  ] as const)('%s is refused beside the field', async ([, said, fault], { expect }) => {
    const [id = ''] = (await aBench(1)).ids
    expect(await decideAs(kristin, id, 0, said)).toMatchObject({ code: 'INVALID', fieldErrors: { begrunnelse: fault } }) // prettier-ignore
    expect(await rowOf(id)).toMatchObject({ revisjon: 0 })
  })

  test('a fagkomité recommends and never judges, KKK judges and never recommends', async () => {
    const [own = ''] = (await aBench(1)).ids
    const [theirs = ''] = (await aBench(1, 'helseoms')).ids
    expect(await decideAs(helse, theirs, 0)).toMatchObject({ code: 'NOT_THEIRS_TO_SAY' })
    expect(await decideAs(helse, own, 0)).toMatchObject({ code: 'NOT_ALLOWED' })
    const said = { avgjorelse: 'INGEN_MERKNAD', begrunnelse: '' }
    expect(await decideAs(kristin, own, 0, said)).toMatchObject({ code: 'NOT_THEIRS_TO_SAY' })
    expect(await decideAs(helse, theirs, 0, said)).toMatchObject({ ok: true })
    // Past every policy, the database still refuses.
    const judged = { where: { id: theirs }, data: { resultat: 'UTKVITTERT' as const, anbefaling: null } }
    await expect(db().gjennomgangEnhet.update(judged)).rejects.toThrow('gjennomgang_enhet_hvem')
  })

  test('what is published is decided', async () => {
    const { gjennomgangId, ids } = await aBench(1)
    const [id = ''] = ids
    const { id: dokumentId } = await db().dokument.findFirstOrThrow()
    await decideAs(kristin, id, 0)
    await db().gjennomgang.update({ where: { id: gjennomgangId }, data: { publisert: now, dokumentId } })
    const refused = { code: 'REVIEW_PUBLISHED' }
    expect(await decideAs(kristin, id, 1, keeping)).toMatchObject(refused)
    expect(await act(undoDecision, kristin, { gjennomgangId })).toMatchObject(refused)
    expect(await act(decideEnheter, kristin, { valgt: `${id}.1`, ...closing })).toMatchObject(refused)
  })
})

describe('a decision is taken back', () => {
  test('one after another, the newest first, and never what a colleague has decided since', async () => {
    const { gjennomgangId, ids } = await aBench(3)
    const [a = '', b = '', c = ''] = ids
    const undo = (userId: string) => act(undoDecision, userId, { gjennomgangId })
    await decideAs(kristin, a, 0)
    await decideAs(kristin, b, 0)
    await decideAs(kristin, a, 1, keeping)
    await decideAs(kristin, c, 0)
    await decideAs(kare, c, 1, keeping)

    expect(await undo(kristin)).toMatchObject({ ok: true, data: { enhetId: a, sesjon: '2025-2026' } })
    expect(await rowOf(a)).toMatchObject({ resultat: 'UTKVITTERT', begrunnelse: '', revisjon: 3 })
    expect(await lastEvents(1)).toMatchObject([{ type: 'ENHET_ANGRET', innhold: { etter: { enhet: a, revisjon: 3 } } }]) // prettier-ignore
    expect(await undo(kristin)).toMatchObject({ data: { enhetId: b } })
    expect(await undo(kristin)).toMatchObject({ data: { enhetId: a } })
    expect(await rowOf(a)).toMatchObject({ resultat: null, revisjon: 4, rapporteringId: null })
    expect(await undo(kristin)).toMatchObject({ ok: false, code: 'NOTHING_TO_UNDO' })
    expect(await rowOf(c)).toMatchObject({ resultat: 'IKKE_UTKVITTERT', revisjon: 2 })

    // The colleague takes theirs back, and what stood before stands again.
    expect(await undo(kare)).toMatchObject({ data: { enhetId: c } })
    expect(await rowOf(c)).toMatchObject({ resultat: 'UTKVITTERT', revisjon: 3 })
    expect(await undo(kristin)).toMatchObject({ data: { enhetId: c } })
    const kept = await db().gjennomgangVersjon.findMany({
      where: { enhetId: c },
      orderBy: { revisjon: 'asc' },
    })
    expect(kept.map(({ angrer }) => angrer)).toEqual([null, null, 2, 1])
  })
})

describe('several are decided at once', () => {
  test('each is decided whole or left and told why', async () => {
    const { ids } = await aBench(3)
    const [a = '', b = '', c = ''] = ids
    const [foreign = ''] = (await aBench(1, 'helseoms')).ids
    await decideAs(kare, b, 0, keeping)
    const valgt = ['', `${a}.0`, `${b}.0`, `${c}.0`, `${foreign}.0`, '00000000-0000-4000-8000-000000000000.0']
    expect(await act(decideEnheter, kristin, { valgt: valgt.join(','), ...closing })).toEqual({
      ok: true,
      data: [
        { enhetId: a, reason: null },
        { enhetId: b, reason: 'STALE' },
        { enhetId: c, reason: null },
        { enhetId: foreign, reason: 'NOT_ALLOWED' },
        { enhetId: '00000000-0000-4000-8000-000000000000', reason: 'NOT_ALLOWED' },
      ],
    })
    expect(await lastEvents(2)).toMatchObject([{ type: 'ENHET_AVGJORT' }, { type: 'ENHET_AVGJORT' }])
    expect(await rowOf(b)).toMatchObject({ resultat: 'IKKE_UTKVITTERT', revisjon: 1 })
    expect(await rowOf(foreign)).toMatchObject({ revisjon: 0 })
    // All of them too late: nothing is written.
    expect(await act(decideEnheter, kristin, { valgt: `${a}.0`, ...closing })).toEqual({ ok: true, data: [{ enhetId: a, reason: 'STALE' }] }) // prettier-ignore
  })

  test('two who tick the same share them, and every row has one decision', async () => {
    const { ids } = await aBench(6)
    const valgt = ids.map((id) => `${id}.0`).join(',')
    const both = await Promise.all([
      act(decideEnheter, kristin, { valgt, ...closing }),
      act(decideEnheter, kare, { valgt, ...keeping }),
    ])
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    expect(await db().gjennomgangVersjon.count({ where: { enhetId: { in: ids } } })).toBe(6)
  })

  test('keeping them open takes a reason, a judgement a committee that judges, and a choice at least one', async () => {
    const [id = ''] = (await aBench(1, 'helseoms')).ids
    const valgt = `${id}.0`
    expect(await act(decideEnheter, helse, { valgt, avgjorelse: 'KAN_IKKE_KVITTERES_UT' })).toMatchObject({ fieldErrors: { begrunnelse: 'REASON_MISSING' } }) // prettier-ignore
    expect(await act(decideEnheter, helse, { valgt, ...closing })).toMatchObject({
      code: 'NOT_THEIRS_TO_SAY',
    })
    expect(await act(decideEnheter, helse, { valgt: '', ...closing })).toMatchObject({ fieldErrors: { valgt: 'NOT_TICKED' } }) // prettier-ignore
  })
})

test('the log is whole after all of it', async () => {
  expect(await verifyLog()).toMatchObject({ firstBreak: null })
})

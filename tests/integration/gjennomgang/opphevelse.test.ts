import { beforeAll, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { perform } from '@/lib/handling/mutations'
import { verifyLog } from '@/lib/hendelse/queries'
import { registerOpphevelse } from '@/lib/vurdering/opphevelse/mutations'
import { listProposed, type ProposedRepeal } from '@/lib/vurdering/opphevelse/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import { makeDatabase } from '../../support/database'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-01-25T10:00:00Z')
const day = '2026-01-25'
const decision = {
  resultat: 'OPPHEVET',
  iSesjon: '2025–2026',
  vedtaksnummer: '512',
  romertall: '',
  dato: '2025-12-19',
  innstilling: 'Innst. 11 S (2025–2026)',
}
let kkk: string
let helse: string
let first: ProposedRepeal
let second: ProposedRepeal

beforeAll(async () => {
  await makeDatabase('proposition')
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  helse = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })
  const [one, two] = await listProposed()
  if (!one || !two) throw new Error('the sample proposes three repeals')
  ;[first, second] = [one, two]
})

const unitOf = ({ sesjon, nummer, punkt }: ProposedRepeal) => ({ sesjon, nummer: String(nummer), punkt })

async function register(proposal: ProposedRepeal, fields: Record<string, string>, by = kkk) {
  const viewer = await viewerOf(by, now)
  return runAction(registerOpphevelse, formOf({ ...decision, ...unitOf(proposal), ...fields }), {
    viewer,
    now,
  })
}

const stateOf = async ({ sesjon, nummer, punkt }: ProposedRepeal) =>
  (await findVedtak({ sesjon, nummer, punkt: punkt || null }, day))?.state

describe('the Storting has decided on a repeal', () => {
  test.for([
    [{ iSesjon: '' }, { iSesjon: 'MISSING' }],
    [{ iSesjon: 'i fjor' }, { iSesjon: 'NOT_SESJON' }],
    [{ vedtaksnummer: '' }, { vedtaksnummer: 'MISSING' }],
    [{ dato: '' }, { dato: 'MISSING' }],
    [{ dato: '2026-01-26' }, { dato: 'IN_THE_FUTURE' }],
    [{ dato: '2025-09-30' }, { dato: 'OUTSIDE_SESJON' }],
    [{ dato: '2025-10-02' }, { dato: 'BEFORE_PUBLIC' }],
    [{ innstilling: '' }, { innstilling: 'MISSING' }],
    [{ innstilling: 'Prop. 1 S (2025–2026)' }, { innstilling: 'NOT_INNSTILLING' }],
    [{ nummer: '9999' }, { nummer: 'NOT_IN_REGISTER' }],
  ] as const)('the form refuses %j', async ([fields, fieldErrors]) => {
    expect(await register(first, fields)).toMatchObject({ code: 'INVALID', fieldErrors })
  })

  test.for(['iSesjon', 'vedtaksnummer', 'dato', 'innstilling'] as const)(
    'the policy refuses it without %s, whoever has let it in',
    async (missing) => {
      const viewer = await viewerOf(kkk, now)
      if (viewer === null) throw new Error('nobody')
      const input = { ...first, resultat: 'OPPHEVET' as const, iSesjon: '2025-2026', vedtaksnummer: 512, romertall: null, dato: '2025-12-19', innstilling: decision.innstilling } // prettier-ignore
      const without = { ...input, [missing]: missing === 'vedtaksnummer' ? null : '' }
      await expect(perform(registerOpphevelse, without, { viewer, now })).rejects.toMatchObject({ code: 'NO_SOURCE' }) // prettier-ignore
    },
  )

  test.for([{ sesjonId: null }, { nummer: null }, { dato: null }, { dokumentId: undefined }] as const)(
    'the database refuses it with %j',
    async (missing) => {
      const [nr, dokumentId] = [
        (await db().hendelse.findFirstOrThrow()).nr,
        (await db().dokument.findFirstOrThrow()).id,
      ]
      await db().sesjon.createMany({ data: [{ id: '2025-2026', startAar: 2025, fra: fromDay('2025-10-01'), til: fromDay('2026-09-30') }], skipDuplicates: true }) // prettier-ignore
      const row = { vedtakId: first.vedtakId, rapporteringssesjon: '2025-2026', resultat: 'OPPHEVET' as const, sesjonId: '2025-2026', nummer: 512, dato: fromDay('2025-12-19'), offentligFra: fromDay('2025-12-19'), dokumentId, linje: 1, registrert: now, hendelseNr: nr } // prettier-ignore
      const data = { ...row, ...missing } as unknown as typeof row
      await expect(db().opphevelse.create({ data })).rejects.toThrow()
    },
  )

  test('it closes the vedtak from its day, with its document, and nobody else registers it or does so twice', async () => {
    expect(await register(first, {}, helse)).toMatchObject({ code: 'NOT_ALLOWED' })
    const answer = await register(first, {})
    expect(answer).toMatchObject({ ok: true })
    expect(await stateOf(first)).toMatchObject({
      tilstand: 'AVSLUTTET',
      grunn: 'OPPHEVET',
      stortingets: 'OPPHEVET',
    })
    const [event] = await lastEvents(1)
    expect(event).toMatchObject({
      type: 'OPPHEVELSE_REGISTRERT',
      innhold: { etter: { sesjon: '2025-2026', nummer: 512, dato: '2025-12-19' }, kilde: { linje: 6, som: { rolle: 'KOMITESEKRETAER' } } }, // prettier-ignore
    })
    expect(await register(first, { vedtaksnummer: '513' })).toMatchObject({ code: 'REPEAL_HELD' })
    expect((await listProposed()).map(({ vedtakId }) => vedtakId)).not.toContain(first.vedtakId)
  })

  test('a refusal by romertall opens it again, and the parties disagree', async () => {
    const refusal = { resultat: 'IKKE_OPPHEVET', vedtaksnummer: '', romertall: 'XIV' }
    expect(await register(second, refusal)).toMatchObject({ ok: true })
    expect(await stateOf(second)).toMatchObject({
      tilstand: 'APEN',
      uenighet: true,
      stortingets: 'IKKE_OPPHEVET',
    })
    expect((await verifyLog()).firstBreak).toBeNull()
  })
})

import { beforeAll, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { findDokument, listDocuments } from '@/lib/dokument/queries'
import { benchSchema } from '@/lib/gjennomgang/bench/schema'
import { findGjennomgang } from '@/lib/gjennomgang/queries'
import { openGjennomgang } from '@/lib/gjennomgang/mutations'
import { findUnitView } from '@/lib/gjennomgang/unit/queries'
import { listGiven } from '@/lib/uttalelse/queries'
import type { Viewer } from '@/lib/user/types'
import { listProposed } from '@/lib/vurdering/opphevelse/queries'
import { makeDatabase } from '../../support/database'
import { aGjennomgang } from '../../support/gjennomgang'
import { takeBack } from '../../support/taken-back'
import { aUser, formOf, viewerOf } from '../../support/users'

/** What an undone import told counts nowhere in a committee's work, nor in what the public sees of it. */
const now = new Date('2026-01-25T10:00:00Z')
const day = '2026-01-25'
const sesjon = '2025-2026'
const slug = 'prop-1-s-2025-2026-hod'
let viewer: Viewer
let helseoms: number

beforeAll(async () => {
  await makeDatabase('proposition')
  const kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  const found = await viewerOf(kkk, now)
  if (found === null) throw new Error('nobody')
  viewer = found
  helseoms = (await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })).id
})

const anAccount = () => db().rapportering.findFirstOrThrow({ where: { vurdering: 'ANSES_FULGT_OPP' }, include: { vedtak: true } }) // prettier-ignore

/** What helse- og omsorgskomiteen says of a vedtak, as an import of its innstilling would have it. */
async function anUttalelse(vedtakId: number, dokumentId: number): Promise<number> {
  const { nr: hendelseNr } = await db().hendelse.findFirstOrThrow({ select: { nr: true } })
  const said = { anbefaling: 'KAN_IKKE_KVITTERES_UT', slag: 'MERKNAD', tekst: 'Komiteen mener at planen mangler.' } as const // prettier-ignore
  const { id } = await db().uttalelse.create({
    data: { ...said, vedtakId, dokumentId, linje: 1, komiteId: helseoms, rapporteringssesjon: sesjon, versjon: 1, offentligFra: fromDay('2026-01-10'), registrert: now, hendelseNr }, // prettier-ignore
  })
  return id
}

test('a document counts its vedtak once each, however often it was read, and none that was taken back', async () => {
  const { id, ...account } = await db().rapportering.findFirstOrThrow({ where: { vurdering: 'KOMMER_TILBAKE' }, orderBy: { id: 'asc' } }) // prettier-ignore
  const { vedtakId } = account
  const again = await db().rapportering.create({ data: { ...account, versjon: account.versjon + 1 } })
  const count = async () => (await listDocuments(day)).find((one) => one.slug === slug)?.vedtak
  expect(await count()).toBe(121)
  expect((await findDokument(slug, day))?.vedtak).toHaveLength(121)
  for (const rapporteringId of [id, again.id]) await takeBack(vedtakId, { rapporteringId })
  expect(await count()).toBe(120)
})

test('what another committee said, and no longer said, is neither on its page nor beside the unit on a bench', async () => {
  const { vedtakId, vedtak, dokumentId } = await anAccount()
  const uttalelseId = await anUttalelse(vedtakId, dokumentId)
  await aGjennomgang({ komite: 'kontroll', sesjon, vedtakIds: [vedtakId] })
  const key = { sesjon: vedtak.sesjonId, nummer: vedtak.nummer, punkt: vedtak.punkt }
  const onBench = async () => {
    const found = await findUnitView(
      viewer,
      { komite: 'kontroll', aar: sesjon, key, filter: benchSchema.parse({}) },
      now,
    )
    return found?.uttalelser.map(({ anbefaling }) => anbefaling)
  }
  expect(await listGiven('helseoms', day)).toMatchObject([{ slug, count: 1 }])
  expect(await onBench()).toEqual(['KAN_IKKE_KVITTERES_UT'])
  await takeBack(vedtakId, { uttalelseId })
  expect(await listGiven('helseoms', day)).toEqual([])
  expect(await onBench()).toEqual([])
})

test('a review is opened as if a committee had never said what was taken back', async () => {
  const helse = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })
  await db().vedtak.updateMany({ data: { komiteId: helseoms } })
  const of = { viewer: await viewerOf(helse, now), now }
  expect(await runAction(openGjennomgang, formOf({ komite: 'helseoms', sesjon }), of)).toMatchObject({ ok: true }) // prettier-ignore
  expect(await findGjennomgang({ komite: 'helseoms', sesjon })).toMatchObject({ siden: null })
})

test('a proposal of repeal that was taken back waits for no answer', async () => {
  const [proposal, ...others] = await listProposed()
  if (!proposal) throw new Error('the sample proposes three repeals')
  const { id } = await db().opphevelsesforslag.findFirstOrThrow({ where: { vedtakId: proposal.vedtakId } })
  await takeBack(proposal.vedtakId, { opphevelsesforslagId: id })
  expect(await listProposed()).toEqual(others)
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { findGjennomgang, listEnheter } from '@/lib/gjennomgang/queries'
import { extendGjennomgang, openGjennomgang } from '@/lib/gjennomgang/mutations'
import { perform } from '@/lib/handling/mutations'
import { makeDatabase } from '../../support/database'
import { aDecision, aGjennomgang } from '../../support/gjennomgang'
import { aUser, lastEvents, viewerOf } from '../../support/users'
import { aNewUnit } from '../../support/year'

const now = new Date('2026-01-10T10:00:00Z')
let kkk: string
let helse: string

beforeAll(async () => {
  await makeDatabase('proposition')
  kkk = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'kontroll' }] })
  helse = await aUser({ roles: [{ role: 'KOMITESEKRETAER', unit: 'helseoms' }] })
})

async function asked(userId: string, komite: string, sesjon = '2025-2026') {
  const viewer = await viewerOf(userId, now)
  if (viewer === null) throw new Error('nobody')
  return perform(openGjennomgang, { komite, sesjon }, { viewer, now })
}

describe('opening a review', () => {
  test('KKK gets every unit that was reported, numbered once, and the log is told', async () => {
    await asked(kkk, 'kontroll')
    const review = await findGjennomgang({ komite: 'kontroll', sesjon: '2025-2026' })
    if (review === null) throw new Error('no review')
    const units = await listEnheter(review, now)
    expect(units.map(({ nr }) => nr)).toEqual(Array.from({ length: 121 }, (_, i) => i + 1))
    expect(units[0]).toMatchObject({ sesjon: '2024-2025', avgjorelse: null, revisjon: 0 })
    expect(await lastEvents(1)).toMatchObject([
      { type: 'GJENNOMGANG_APNET', innhold: { etter: { enheter: 121, rapporteringssesjon: '2025-2026' } } },
    ])
    await expect(asked(kkk, 'kontroll')).rejects.toMatchObject({ code: 'REVIEW_OPEN' })
  })

  test('a fagkomité gets those whose sak it treated, whatever departement answers', async () => {
    await expect(asked(helse, 'helseoms')).rejects.toMatchObject({ code: 'NOTHING_TO_REVIEW' })
    const { id: komiteId } = await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })
    await db().vedtak.updateMany({
      where: { sesjonId: '2024-2025', nummer: { in: [83, 84] } },
      data: { komiteId },
    })
    await asked(helse, 'helseoms')
    const review = await findGjennomgang({ komite: 'helseoms', sesjon: '2025-2026' })
    if (review === null) throw new Error('no review')
    expect((await listEnheter(review, now)).map(({ nummer }) => nummer)).toEqual([83, 84])
    await expect(asked(helse, 'kontroll', '2024-2025')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('what comes later is taken in after the others, and nobody else is moved', async () => {
    const review = await findGjennomgang({ komite: 'kontroll', sesjon: '2025-2026' })
    if (review === null) throw new Error('no review')
    const vedtakId = await aNewUnit({ sesjon: '2024-2025', nummer: 1 })
    const viewer = await viewerOf(kkk, now)
    if (viewer === null) throw new Error('nobody')
    const input = { gjennomgangId: review.id }
    expect(await perform(extendGjennomgang, input, { viewer, now })).toEqual({ taken: 1 })
    expect((await listEnheter(review, now)).at(-1)).toMatchObject({ nr: 122, vedtakId })
    expect(await perform(extendGjennomgang, input, { viewer, now })).toEqual({ taken: 0 })
  })
})

describe('the database keeps the two committees apart', () => {
  const unit = async () => {
    const vedtakId = await aNewUnit()
    return {
      vedtakId,
      review: (komite: string) => aGjennomgang({ komite, sesjon: '2025-2026', vedtakIds: [vedtakId] }),
    }
  }

  test('a fagkomité judges nothing, KKK recommends nothing, and nobody decides on the bench of another', async () => {
    await db().gjennomgang.updateMany({
      data: { publisert: now, dokumentId: (await db().dokument.findFirstOrThrow()).id },
    })
    const { vedtakId, review } = await unit()
    const [own, theirs] = [await review('kontroll'), await review('helseoms')]
    await expect(aDecision(theirs, vedtakId, { avgjorelse: 'UTKVITTERT', by: helse })).rejects.toThrow('gjennomgang_enhet_hvem') // prettier-ignore
    await expect(aDecision(own, vedtakId, { avgjorelse: 'KAN_KVITTERES_UT', by: kkk })).rejects.toThrow('gjennomgang_enhet_hvem') // prettier-ignore
    await expect(aDecision(own, vedtakId, { avgjorelse: 'UTKVITTERT', by: helse })).rejects.toThrow(
      'only a secretary',
    )
    await expect(
      db().gjennomgangEnhet.updateMany({
        where: { gjennomgangId: own },
        data: { resultat: 'IKKE_UTKVITTERT' },
      }),
    ).rejects.toThrow('gjennomgang_enhet_grunn')
    const { id: komiteId } = await db().komite.findUniqueOrThrow({ where: { slug: 'helseoms' } })
    await expect(
      db().gjennomgang.create({
        data: { id: randomUUID(), komiteId, slag: 'KONTROLL', rapporteringssesjon: '2025-2026', omgang: 9, opprettet: now, opprettetAv: helse }, // prettier-ignore
      }),
    ).rejects.toThrow('does not belong to committee')
  })
})

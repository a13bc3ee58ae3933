import { beforeAll, expect, test } from 'vitest'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { findDokument } from '@/lib/dokument/queries'
import { recordAnswer } from '@/lib/http/record'
import { loadWork } from '@/lib/rapporteringsaar/arbeidsliste/queries'
import { listQueue } from '@/lib/utkast/approval/queries'
import { findTextPage } from '@/lib/utkast/page/queries'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase } from '../../support/database'
import { aUser, viewerOf } from '../../support/users'
import { anUtkast } from '../../support/utkast'
import { anOpenYear } from '../../support/year'

const canary = 'KANARIGULT'
const now = new Date('2026-11-22T10:00:00Z')
const day = '2026-11-22'
const ministry = (unit: string) => [{ role: 'SAKSBEHANDLER', unit }, { role: 'GODKJENNER', unit }, { role: 'KOORDINATOR', unit }] as const // prettier-ignore
let own: Viewer
let other: Viewer
let slug: string

const asViewer = async (unit: string) => {
  const viewer = await viewerOf(await aUser({ name: `${canary} ${unit}`, roles: [...ministry(unit)] }), now)
  if (viewer === null) throw new Error('nobody')
  return viewer
}

/** A text of the ministry on its way, and a funn against a document that is not public. Both are about 83 (2024–2025). */
beforeAll(async () => {
  await makeDatabase('sample')
  ;[own, other] = [await asViewer('hod'), await asViewer('ud')]
  await anOpenYear()
  const unit = await db().vedtak.findFirstOrThrow({ where: { sesjonId: '2024-2025', nummer: 83 } })
  const { id: departementId } = await db().departement.findUniqueOrThrow({ where: { slug: 'hod' } })
  await anUtkast({ vedtakId: unit.id, departementId, status: 'TIL_GODKJENNING', text: { redegjorelse: canary }, writtenBy: own.userId }) // prettier-ignore
  const { id: _, ...document } = await db().dokument.findUniqueOrThrow({ where: { id: unit.dokumentId } })
  slug = document.slug
  const hidden = await db().dokument.create({ data: { ...document, slug: 'ikke-offentlig', filSha256: 'f'.repeat(64), offentligFra: fromDay('2031-01-01'), senest: null } }) // prettier-ignore
  await db().funn.create({
    data: { nokkel: 'avvik/kanari', regel: 'TEKST_ULIK', gruppe: 'AVVIK', alvor: 'info', melding: canary, linjer: [1], dokumentId: unit.dokumentId, annetDokumentId: hidden.id, andreLinjer: [1], registrert: now, enhetList: { create: { vedtakId: unit.id } } }, // prettier-ignore
  })
})

const address = { aar: '2026-2027', sesjon: '2024-2025', nummer: 83, punkt: '', omgang: 0 }

test('a text on its way is in the lists of its own departement, and in nobody else’s', async () => {
  const listed = async (viewer: Viewer) => [(await loadWork(viewer, null, now))?.units.some(({ nummer }) => nummer === 83), (await listQueue(viewer, now)).length] // prettier-ignore
  expect([await listed(own), await listed(other)]).toEqual([
    [true, 1],
    [false, 0],
  ])
  expect(JSON.stringify(await findTextPage(own, address, now))).toContain(canary)
  expect(await findTextPage(other, address, now)).toBe('REFUSED')
})

test('neither it nor a funn against an unpublished document is in the public register', async () => {
  const page = await findTextPage(own, address, now)
  const record = await recordAnswer({ sesjon: '2024-2025', nummer: '83', punkt: null, day })
  const seen = [page !== null && page !== 'REFUSED' ? page.found : null, await record.text(), await findDokument(slug, day), await findDokument('ikke-offentlig', day)] // prettier-ignore
  expect(JSON.stringify(seen)).not.toContain(canary)
})

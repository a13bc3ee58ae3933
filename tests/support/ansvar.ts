import { runAction } from '@/lib/action'
import { registerVedtak } from '@/lib/ansvar/registrering/mutations'
import { db } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import type { Viewer } from '@/lib/user/types'
import { aUser, formOf, viewerOf } from './users'

const now = new Date('2026-11-22T10:00:00Z')

/** The office and the coordinators of two departementer, each to ask for once a test. */
export const theOffice = async () => viewerOf(await aUser({ roles: [{ role: 'SMK' }] }), now)
export const aCoordinator = async (unit: string) =>
  viewerOf(await aUser({ roles: [{ role: 'KOORDINATOR', unit }] }), now)

let seconds = 0

/** Does one thing as somebody, a second after the last. */
export function act<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  fields: Record<string, string>,
  viewer: Viewer | null,
) {
  seconds += 1
  return runAction(handling, formOf(fields), { viewer, now: new Date(now.getTime() + seconds * 1000) })
}

export const departementId = async (slug: string): Promise<number> =>
  (await db().departement.findUniqueOrThrow({ where: { slug } })).id

/** Registers a vedtak as SMK does: 71 (2025–2026) unless told otherwise; its id. */
export async function registerOne(fields: Record<string, string> = {}): Promise<number> {
  const viewer = await viewerOf(await aUser({ name: 'SMK', roles: [{ role: 'SMK', to: '2026-11-23' }] }), now)
  const typed = {
    sesjon: '2025-2026',
    nummer: '71',
    dato: '2026-03-10',
    type: 'ANMODNING',
    tekst: 'Stortinget ber regjeringen kartlegge ventetidene for rehabilitering.',
    ...fields,
  }
  const result = await runAction(registerVedtak, formOf(typed), { viewer, now })
  if (!result.ok) throw new Error(`nothing was registered: ${JSON.stringify(result)}`)
  const { sesjon: sesjonId, nummer, punkt = '' } = { ...typed, punkt: fields.punkt }
  const vedtak = await db().vedtak.findFirstOrThrow({ where: { sesjonId, nummer: Number(nummer), punkt } })
  if (viewer) await db().userRole.updateMany({ where: { userId: viewer.userId }, data: { endedAt: now } })
  return vedtak.id
}

import { runAction } from '@/lib/action'
import { registerVedtak } from '@/lib/ansvar/registrering/mutations'
import { db } from '@/lib/db/client'
import { aUser, formOf, viewerOf } from './users'

const now = new Date('2026-11-22T10:00:00Z')

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

import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { sha256 } from '@/lib/hendelse/canonical'
import { verifyLog } from '@/lib/hendelse/queries'
import { acceptInvitation, issueInvitation } from '@/lib/user/invitation/mutations'
import { findUserByIdentity } from '@/lib/user/queries'
import { makeDatabase } from '../../support/database'
import { aUser } from '../../support/users'

const issuer = 'https://idp.example'
const now = new Date('2026-11-22T10:00:00Z')
const afterDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

beforeAll(async () => void (await makeDatabase()))

async function invite(userId: string) {
  const issued = await transaction((tx) => issueInvitation(tx, { userId, now }))
  if (issued === null) throw new Error('not invited')
  return issued
}

const accept = (token: string, subject: string, at = now) =>
  transaction((tx) => acceptInvitation(tx, { tokenHash: sha256(token), issuer, subject, now: at }))

test('an invitation lets in the one who brings it, as the invited user, and the log says so without a name', async () => {
  const userId = await aUser({ hasIdentity: false })
  const { token, expiresAt } = await invite(userId)
  expect(expiresAt).toEqual(afterDays(7))
  expect(await accept(token, 'kari')).toBe(userId)
  expect(await findUserByIdentity(issuer, 'kari')).toEqual({ userId, disabled: false })
  const last = await db().hendelse.findFirstOrThrow({ orderBy: { nr: 'desc' } })
  expect(last).toMatchObject({ type: 'INVITASJON_BRUKT', aktor: userId })
  expect(last.innhold).toEqual({
    for: null,
    etter: { bruker: userId },
    kilde: { handling: 'acceptInvitation', som: null },
  })
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('the token itself is kept nowhere', async () => {
  const { token } = await invite(await aUser({ hasIdentity: false }))
  const rows = await db().invitation.findMany()
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(rows.map(({ tokenHash }) => tokenHash)).toContain(sha256(token))
})

test('an invitation counts once: of two at the same time one gets in, and only one', async () => {
  const { token } = await invite(await aUser({ hasIdentity: false }))
  const results = await Promise.all(['one', 'two', 'three'].map((subject) => accept(token, subject)))
  expect(results.filter((it) => it !== null)).toHaveLength(1)
  expect(await db().identity.count({ where: { subject: { in: ['one', 'two', 'three'] } } })).toBe(1)
  expect(await accept(token, 'four')).toBeNull()
})

test('an invitation is good for seven days, and a newer one makes it worthless', async () => {
  const userId = await aUser({ hasIdentity: false })
  const { token: old } = await invite(userId)
  const { token } = await invite(userId)
  expect(await accept(old, 'late')).toBeNull()
  expect(await accept(token, 'late', afterDays(7))).toBeNull()
  expect(await accept(token, 'late', new Date(afterDays(7).getTime() - 1))).toBe(userId)
})

test('nobody becomes two users: an identity that is taken is refused, and the invitation stays good', async () => {
  const first = await aUser({ hasIdentity: false })
  const second = await aUser({ hasIdentity: false, side: 'STORTING' })
  await accept((await invite(first)).token, 'ola')
  const { token } = await invite(second)
  expect(await accept(token, 'ola')).toBeNull()
  expect(await findUserByIdentity(issuer, 'ola')).toEqual({ userId: first, disabled: false })
  expect(await accept(token, 'somebody else')).toBe(second)
})

test('the same person may be invited again, for instance after a change of provider', async () => {
  const userId = await aUser({ hasIdentity: false })
  await accept((await invite(userId)).token, 'per')
  expect(await accept((await invite(userId)).token, 'per')).toBe(userId)
})

test('a disabled user is not invited, and an invitation from before lets nobody in', async () => {
  const userId = await aUser({ hasIdentity: false })
  const { token } = await invite(userId)
  await db().user.update({ where: { id: userId }, data: { disabledAt: now } })
  expect(await accept(token, 'gone')).toBeNull()
  expect(await transaction((tx) => issueInvitation(tx, { userId, now }))).toBeNull()
})

test('a stranger is nobody, and a disabled user is known as disabled', async () => {
  expect(await findUserByIdentity(issuer, 'stranger')).toBeNull()
  const userId = await aUser({ hasIdentity: false })
  await accept((await invite(userId)).token, 'sick')
  await db().user.update({ where: { id: userId }, data: { disabledAt: now } })
  expect(await findUserByIdentity(issuer, 'sick')).toEqual({ userId, disabled: true })
})

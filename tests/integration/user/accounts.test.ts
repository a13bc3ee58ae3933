import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import { verifyLog } from '@/lib/hendelse/queries'
import { disableUser, enableUser, eraseUser, inviteAgain, inviteUser } from '@/lib/user/account/mutations'
import { findUserByIdentity } from '@/lib/user/queries'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase } from '../../support/database'
import { aUser, formOf, lastEvents, testIssuer, viewerOf } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
let administrator: Viewer | null
let administratorId: string

beforeAll(async () => void (await makeDatabase()))
beforeEach(async () => {
  administratorId = await aUser({ roles: [{ role: 'ADMINISTRATOR_REGJERING' }] })
  administrator = await viewerOf(administratorId, now)
})

const run = <Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  fields: Record<string, string>,
  viewer: Viewer | null = administrator,
) => runAction(handling, formOf(fields), { viewer, now })

const someone = {
  name: 'Kari Nordmann',
  email: 'kari@hod.example',
  maalform: 'NN',
  role: 'GODKJENNER',
  departement: 'hod',
  komite: '',
  from: '',
  to: '2027-06-30',
}
const asAdministrator = {
  rolle: 'ADMINISTRATOR_REGJERING',
  departement: null,
  komite: null,
  paaVegneAv: null,
}

describe('inviting', () => {
  test('makes a user with a first role on the administrator’s own side, and the log knows both by id', async () => {
    const result = await run(inviteUser, { ...someone, email: 'one@hod.example' })
    expect(result).toMatchObject({ ok: true })
    const user = await db().user.findFirstOrThrow({
      where: { email: 'one@hod.example' },
      include: { roles: true },
    })
    expect(user).toMatchObject({ side: 'REGJERING', name: 'Kari Nordmann', maalform: 'NN', disabledAt: null })
    expect(user.roles).toMatchObject([
      { role: 'GODKJENNER', validFrom: new Date('2026-11-22'), validTo: new Date('2027-07-01') },
    ])
    const events = await lastEvents(2)
    const [created, given] = events
    const kilde = { handling: 'inviteUser', som: asAdministrator }
    expect(created).toEqual({
      type: 'BRUKER_OPPRETTET',
      aktor: administratorId,
      innhold: {
        for: null,
        etter: { bruker: user.id, side: 'REGJERING', aktiv: true, slettet: false },
        kilde,
      },
    })
    expect(given).toMatchObject({
      type: 'ROLLE_GITT',
      innhold: {
        etter: { bruker: user.id, rolle: 'GODKJENNER', fra: '2026-11-22', til: '2027-07-01' },
        kilde,
      },
    })
    expect(JSON.stringify(events)).not.toMatch(/Kari|@/)
  })

  test.for([
    [{ name: '' }, { name: 'MISSING' }],
    [{ email: 'kari' }, { email: 'NOT_EMAIL' }],
    [{ maalform: '' }, { maalform: 'MISSING' }],
    [{ role: '' }, { role: 'MISSING' }],
    [{ role: 'KONGE' }, { role: 'MISSING' }],
    [{ departement: '' }, { departement: 'MISSING' }],
    [{ departement: 'finnes-ikke' }, { departement: 'INVALID' }],
    [{ from: '31.12.2026' }, { from: 'NOT_A_DAY' }],
    [{ from: '2026-11-21' }, { from: 'IN_THE_PAST' }],
    [{ to: '2026-11-21' }, { to: 'BEFORE_FROM' }],
    [{ name: 'x'.repeat(121) }, { name: 'TOO_LONG' }],
  ] as const)(
    'with %j is refused, and what was typed comes back',
    async ([wrong, fieldErrors], { expect }) => {
      const before = await db().user.count()
      const fields = { ...someone, email: 'two@hod.example', ...wrong }
      expect(await run(inviteUser, fields)).toEqual({
        ok: false,
        code: 'INVALID',
        fieldErrors,
        values: fields,
      })
      expect(await db().user.count()).toBe(before)
    },
  )

  test('the same address twice on a side is refused; what the other side has, nobody learns', async () => {
    await aUser({ side: 'STORTING', email: 'felles@eksempel.no' })
    expect(await run(inviteUser, { ...someone, email: 'felles@eksempel.no' })).toMatchObject({ ok: true })
    expect(await run(inviteUser, { ...someone, email: 'Felles@Eksempel.no' })).toMatchObject({
      code: 'INVALID',
      fieldErrors: { email: 'EMAIL_TAKEN' },
    })
  })

  test('into the other side is refused, even with a role of that side', async () => {
    const fields = {
      ...someone,
      role: 'KOMITESEKRETAER',
      departement: '',
      komite: 'kontroll',
      email: 'three@s.example',
    }
    expect(await run(inviteUser, fields)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
    expect(await db().user.count({ where: { email: 'three@s.example' } })).toBe(0)
  })

  test('is refused for whoever is not an administrator, and for whoever is signed out', async () => {
    const coordinator = await viewerOf(await aUser({ roles: [{ role: 'KOORDINATOR' }] }), now)
    const fields = { ...someone, email: 'four@hod.example' }
    expect(await run(inviteUser, fields, coordinator)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
    expect(await run(inviteUser, fields, null)).toEqual({
      ok: false,
      code: 'SIGNED_OUT',
      fieldErrors: {},
      values: fields,
    })
    expect(await db().user.count({ where: { email: 'four@hod.example' } })).toBe(0)
  })

  test('again makes the invitation before worthless', async () => {
    const userId = await aUser({ hasIdentity: false })
    expect(await run(inviteAgain, { userId })).toMatchObject({ ok: true })
    expect(await run(inviteAgain, { userId })).toMatchObject({ ok: true })
    expect(await db().invitation.count({ where: { userId } })).toBeLessThanOrEqual(1)
    expect(await lastEvents(1)).toMatchObject([
      { type: 'BRUKER_INVITERT', innhold: { etter: { bruker: userId } } },
    ])
  })
})

describe('disabling', () => {
  test('ends every session at once and is undone by enabling; roles stay', async () => {
    const userId = await aUser({ roles: [{ role: 'SAKSBEHANDLER' }] })
    await viewerOf(userId, now)
    expect(await run(disableUser, { userId })).toMatchObject({ ok: true })
    expect(await db().session.count({ where: { userId } })).toBe(0)
    expect(await viewerOf(userId, now)).toBeNull()
    expect(await findUserByIdentity(testIssuer, userId)).toEqual({ userId, disabled: true })
    const [event] = await lastEvents(1)
    expect(event).toMatchObject({
      type: 'BRUKER_DEAKTIVERT',
      innhold: { for: { aktiv: true }, etter: { aktiv: false } },
    })
    expect(await run(enableUser, { userId })).toMatchObject({ ok: true })
    expect((await viewerOf(userId, now))?.roles).toHaveLength(1)
  })

  test('what is so already changes nothing and leaves no event', async () => {
    const userId = await aUser({ disabledAt: now })
    const before = await db().hendelse.count()
    expect(await run(disableUser, { userId })).toMatchObject({ ok: true })
    expect(await db().hendelse.count()).toBe(before)
  })

  test('oneself is refused', async () => {
    expect(await run(disableUser, { userId: administratorId })).toMatchObject({ code: 'NOT_ONESELF' })
  })
})

describe('erasing', () => {
  test('empties who it was, ends what they held and leaves the log whole', async () => {
    const userId = await aUser({
      name: 'Slett Meg',
      email: 'slett@meg.example',
      roles: [{ role: 'SAKSBEHANDLER' }],
    })
    expect(await run(eraseUser, { userId, confirm: 'ja' })).toMatchObject({ ok: true })
    expect(await db().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: null,
      email: null,
      erasedAt: now,
    })
    expect(await findUserByIdentity(testIssuer, userId)).toBeNull()
    expect(await viewerOf(userId, now)).toBeNull()
    expect(await lastEvents(2)).toMatchObject([
      { type: 'BRUKER_SLETTET', innhold: { etter: { bruker: userId, aktiv: false, slettet: true } } },
      {
        type: 'ROLLE_AVSLUTTET',
        innhold: { for: { avsluttet: false }, etter: { bruker: userId, avsluttet: true } },
      },
    ])
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('must be confirmed', async () => {
    const userId = await aUser()
    expect(await run(eraseUser, { userId })).toMatchObject({
      code: 'INVALID',
      fieldErrors: { confirm: 'NOT_CONFIRMED' },
    })
    expect(await db().user.count({ where: { id: userId, erasedAt: null } })).toBe(1)
  })

  test('is for good: nobody enables, invites or erases them again', async () => {
    const userId = await aUser()
    await run(eraseUser, { userId, confirm: 'ja' })
    expect(await run(enableUser, { userId })).toMatchObject({ code: 'USER_ERASED' })
    expect(await run(inviteAgain, { userId })).toMatchObject({ code: 'USER_ERASED' })
    expect(await run(eraseUser, { userId, confirm: 'ja' })).toMatchObject({ code: 'USER_ERASED' })
  })
})

import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import { limits } from '@/lib/rate-limit/limits'
import { administratorRole } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase } from '../support/database'
import { aUser, formOf, lastEvents, viewerOf } from '../support/users'

const now = new Date('2026-11-22T10:00:00Z')
let viewer: Viewer | null

beforeAll(async () => {
  await makeDatabase()
  viewer = await viewerOf(await aUser({ roles: [{ role: 'ADMINISTRATOR_STORTING' }] }), now)
})

type Changing = Handling<{ name: string }, { userId: string }, string>

/** Gives a user another name. */
const rename: Changing = {
  name: 'rename',
  schema: z.strictObject({ name: z.string().min(1, 'MISSING') }),
  read: async (tx) => ({ userId: (await tx.user.findFirstOrThrow()).id }),
  policy: (asking) => administratorRole(asking) ?? 'NOT_ALLOWED',
  write: async (tx, { input: { name }, subject: { userId } }) => {
    await tx.user.update({ where: { id: userId }, data: { name } })
    return { data: 'done', events: [{ type: 'BRUKER_INVITERT', for: null, etter: { bruker: userId } }] }
  },
}

const run = (
  handling: Changing,
  fields: Record<string, string> = { name: 'A' },
  by: Viewer | null = viewer,
) => runAction(handling, formOf(fields), { viewer: by, now })
const nameNow = async () => (await db().user.findFirstOrThrow()).name

test('what is done is told by actor, time, source and role from the wrapper, not from the mutation', async () => {
  expect(await run(rename)).toEqual({ ok: true, data: 'done' })
  const [event] = await lastEvents(1)
  expect(event).toMatchObject({
    aktor: viewer?.userId,
    innhold: { kilde: { handling: 'rename', som: { rolle: 'ADMINISTRATOR_STORTING', paaVegneAv: null } } },
  })
})

test('a mutation that changes something and tells the log nothing is undone, and fails with a reference', async () => {
  const before = await nameNow()
  const silent: Changing = {
    ...rename,
    write: async (tx, act) => {
      await rename.write(tx, act)
      return { data: 'done', events: null }
    },
  }
  const result = await run(silent, { name: 'Silent' })
  expect(result).toMatchObject({ ok: false, code: 'FAILED', values: { name: 'Silent' } })
  expect(result.ok ? '' : result.reference).toMatch(/^[0-9a-f]{8}$/)
  expect(await nameNow()).toBe(before)
})

test('a mutation that changes nothing needs to tell nothing', async () => {
  const idle: Changing = { ...rename, write: async () => ({ data: 'so already', events: null }) }
  expect(await run(idle)).toEqual({ ok: true, data: 'so already' })
})

test('an error nobody foresaw is a reference to the person, and nothing of it', async () => {
  const failing: Changing = {
    ...rename,
    write: async (tx, act) => {
      await rename.write(tx, act)
      throw new Error('password=hunter2 at host db-1')
    },
  }
  const before = await nameNow()
  const result = await run(failing, { name: 'Failing' })
  expect(result).toMatchObject({ ok: false, code: 'FAILED' })
  expect(JSON.stringify(result)).not.toMatch(/hunter2|db-1/)
  expect(await nameNow()).toBe(before)
})

test('an expected refusal is its code and the field it is about, and leaves nothing', async () => {
  const refusing: Changing = {
    ...rename,
    write: async (tx, act) => {
      await rename.write(tx, act)
      throw refuseField('name', 'TOO_LONG')
    },
  }
  const before = await nameNow()
  expect(await run(refusing, { name: 'B' })).toEqual({
    ok: false,
    code: 'INVALID',
    fieldErrors: { name: 'TOO_LONG' },
    values: { name: 'B' },
  })
  expect(await nameNow()).toBe(before)
})

test('what does not exist and what is not allowed are refused alike, and the security log is told', async () => {
  const missing: Changing = { ...rename, read: async () => null }
  const stranger = await viewerOf(await aUser({ roles: [{ role: 'KOMITESEKRETAER' }] }), now)
  expect(await run(missing)).toEqual(await run(rename, { name: 'A' }, stranger))
  const told = await db().securityEvent.findMany({ where: { kind: 'ACCESS_REFUSED' } })
  expect(told.map(({ userId, reason }) => [userId, reason])).toEqual([
    [viewer?.userId, 'rename'],
    [stranger?.userId, 'rename'],
  ])
})

test('whoever is signed out keeps what was typed', async () => {
  const result = await runAction(rename, formOf({ name: 'Long text' }), { viewer: null, now })
  expect(result).toEqual({ ok: false, code: 'SIGNED_OUT', fieldErrors: {}, values: { name: 'Long text' } })
})

test('fields of Next are left out, fields nobody asked for are refused', async () => {
  expect(await run(rename, { name: 'A', $ACTION_ID_abc: '', $ACTION_KEY: 'k' })).toMatchObject({ ok: true })
  expect(await run(rename, { name: 'A', side: 'STORTING' })).toMatchObject({ ok: false, code: 'INVALID' })
})

test.for([null, undefined, 'text', { name: 'A' }, []])(
  '%j instead of a form is refused',
  async (form, { expect }) => {
    expect(await runAction(rename, form, { viewer, now })).toMatchObject({ ok: false, code: 'INVALID' })
  },
)

test('a file where a text is asked for is refused', async () => {
  const form = new FormData()
  form.set('name', new File(['x'], 'x.txt'))
  expect(await runAction(rename, form, { viewer, now })).toMatchObject({
    ok: false,
    code: 'INVALID',
    values: {},
  })
})

test('who changes things faster than a person can is told how long to wait', async () => {
  const busy = await viewerOf(await aUser({ roles: [{ role: 'ADMINISTRATOR_STORTING' }] }), now)
  for (let i = 0; i < limits.mutation.points; i++) await run(rename, { name: '' }, busy)
  const result = await run(rename, { name: 'C' }, busy)
  expect(result).toMatchObject({ ok: false, code: 'TOO_MANY', values: { name: 'C' } })
  expect(result.ok ? 0 : result.seconds).toBeGreaterThan(0)
  expect(
    await db().securityEvent.count({ where: { kind: 'RATE_LIMITED', userId: busy?.userId ?? '' } }),
  ).toBe(1)
})

test('several choices of one name come together, with commas between', async () => {
  const form = formOf({ name: 'hod' })
  form.append('name', 'ud')
  expect(await runAction(rename, form, { viewer, now })).toMatchObject({ ok: true })
  expect(await db().user.count({ where: { name: 'hod,ud' } })).toBe(1)
})

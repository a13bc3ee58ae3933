import { beforeAll, expect, test } from 'vitest'
import { transaction } from '@/lib/db/client'
import { sha256 } from '@/lib/hendelse/canonical'
import { acceptInvitation } from '@/lib/user/invitation/mutations'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { runOppfulgt } from '../../support/run-oppfulgt'
import { aUser, lastEvents, testIssuer } from '../../support/users'

let database: TestDatabase
beforeAll(async () => void (database = await makeDatabase()))

const run = (...args: string[]) => runOppfulgt(['user', ...args], { guardSeconds: 100, env: { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl } }) // prettier-ignore
const first = ['add', '--navn', 'Ada Administrator', '--rolle', 'ADMINISTRATOR_STORTING', '--json']

test('the first administrator is registered at the command line, and signs in by the link it prints once', async () => {
  const { code, stdout } = await run(...first, '--epost', 'ada@stortinget.example')
  expect(code).toBe(0)
  const { userId, link } = JSON.parse(stdout) as { userId: string; link: string }
  const token = new URL(link).searchParams.get('invitasjon') ?? ''
  const accepted = { tokenHash: sha256(token), issuer: testIssuer, subject: 'ada', now: new Date() }
  expect(await transaction((tx) => acceptInvitation(tx, accepted))).toBe(userId)
  const events = await lastEvents(3)
  expect(events.slice(0, 2)).toMatchObject([
    { type: 'BRUKER_OPPRETTET', aktor: 'drift', innhold: { kilde: { kommando: 'user add' } } },
    {
      type: 'ROLLE_GITT',
      aktor: 'drift',
      innhold: { etter: { bruker: userId, rolle: 'ADMINISTRATOR_STORTING' } },
    },
  ])
  expect(JSON.stringify(events)).not.toContain('Ada')
})

test('users are listed with what they hold, and roles are given and ended', async () => {
  const userId = await aUser({ name: 'Kari Koordinator' })
  expect(await run('role', 'add', userId, 'KOORDINATOR', '--departement', 'hod')).toMatchObject({
    code: 0,
    stdout: 'Rollen er gitt.\n',
  })
  const { stdout } = await run('list')
  expect(stdout).toContain(`${userId}\tACTIVE\tKari Koordinator\tKOORDINATOR:hod`)
  expect(await run('role', 'end', userId, 'KOORDINATOR', '--departement', 'hod')).toMatchObject({ code: 0 })
  expect((await run('list')).stdout).toContain(`${userId}\tACTIVE\tKari Koordinator\t–`)
})

test.for([
  [['add'], '--navn: må fylles ut; --epost: må fylles ut; rollen: må fylles ut'],
  [['add', '--navn', 'A', '--epost', 'a', '--rolle', 'SMK'], '--epost: skriv en e-postadresse'],
  [['add', '--navn', 'A', '--epost', 'a@b.no', '--rolle', 'GODKJENNER'], '--departement: må fylles ut'],
  [
    ['add', '--navn', 'A', '--epost', 'a@b.no', '--rolle', 'GODKJENNER', '--departement', 'xyz'],
    '--departement: velg en av dem',
  ],
  [['role', 'add', 'abc', 'SMK'], 'bruker-id-en: velg en av dem'],
  [['role', 'end', '00000000-0000-4000-8000-000000000000', 'SMK'], 'Rollen er avsluttet allerede.'],
  [['role', 'add', '00000000-0000-4000-8000-000000000000', 'SMK'], 'eller det finnes ikke'],
  [['remove'], 'usage: oppfulgt user add'],
  [['add', '--rolle'], 'usage: oppfulgt user add'],
] as const)('«user %j» says what is wrong on one line and ends with 2', async ([args, words], { expect }) => {
  const { code, stderr, stdout } = await run(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(words)
  expect(stderr).not.toContain('    at ')
})

test('a role of the other side is refused', async () => {
  const userId = await aUser({ side: 'STORTING' })
  expect(await run('role', 'add', userId, 'SMK')).toMatchObject({ code: 2 })
})

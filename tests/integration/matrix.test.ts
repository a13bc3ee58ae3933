import { beforeAll, describe, expect, test } from 'vitest'
import type { ActionState } from '@/lib/handling/types'
import { makeDatabase, type TestDatabase } from '../support/database'
import { actionMatrix } from '../support/matrix/actions'
import {
  actorNames,
  canary,
  makeActors,
  notSignedIn,
  type Actor,
  type ActorName,
} from '../support/matrix/actors'
import { apiMatrix, pageMatrix } from '../support/matrix/addresses'
import type { MatrixRow } from '../support/matrix/row'
import { readSourceFiles } from '../support/source-files'

const files = readSourceFiles()
let database: TestDatabase
let actors: Record<ActorName, Actor>

beforeAll(async () => {
  database = await makeDatabase()
  actors = await makeActors()
})

describe('nothing is left out', () => {
  test('every action is a handling under its own name, and stands in the matrix', () => {
    const exported = files
      .filter(({ path }) => /^lib\/.*\/actions\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/^export (?!type\b).*$/gm)].map(([line]) => line))
    const made = exported.map(
      (line) => /^export const (\w+) = action\(\w+\.\1(?:, \{ isLeft: true \})?\)$/.exec(line)?.[1] ?? line,
    )
    expect(made.toSorted(), 'name it in tests/support/matrix/actions.ts, with who may').toEqual(
      Object.keys(actionMatrix).toSorted(),
    )
  })

  test('nothing is a server action outside the files called actions', () => {
    const others = files.filter(
      ({ path, text }) =>
        /^(?:app|components|lib)\//.test(path) &&
        !path.endsWith('/actions.ts') &&
        /['"]use server['"]/.test(text),
    )
    expect(others.map(({ path }) => path)).toEqual([])
  })

  test.for([
    ['signed-in page', 'app/[locale]/(portal)/', 'page.tsx', pageMatrix],
    ['route under /api', 'app/api/', 'route.ts', apiMatrix],
  ] as const)('every %s stands in the matrix', ([, folder, name, matrix], { expect }) => {
    const found = files.filter(({ path }) => path.startsWith(folder) && path.endsWith(name))
    const paths = found.map(({ path }) => path.slice(folder.length))
    expect(paths.toSorted(), 'name it in tests/support/matrix/addresses.ts, with who may').toEqual(
      Object.keys(matrix).toSorted(),
    )
  })

  test('every signed-in page asks who is there before anything else', () => {
    for (const { path, text } of files) {
      if (!/^app\/\[locale\]\/\(portal\)\/.*page\.tsx$/.test(path)) continue
      const body = text.slice(text.indexOf('export default async function'))
      const first = /\{\s*\n\s*(.*)\n/.exec(body.slice(body.indexOf(') {')))?.[1]
      expect(first, path).toBe('const viewer = await requireViewer()')
    }
  })
})

const kept = ['rate_limit', 'security_event']

/** Everything that is kept, as one number: limits and the security log, which tell of refusals, left out. */
async function everything(): Promise<string> {
  const tables = await database.query<{ name: string }>(`
    SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'pgboss') AND NOT tablename = ANY('{${kept.join(',')}}') ORDER BY 1`)
  const hashes = tables.map(
    ({ name }) => `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${name} t)`,
  )
  const [row] = await database.query<{ all: string }>(`SELECT concat_ws(',', ${hashes.join(', ')}) AS all`)
  return row?.all ?? ''
}

function expected(name: ActorName, on: string, { allowed, invalid = [] }: MatrixRow): string {
  if (notSignedIn.includes(name)) return 'SIGNED_OUT'
  if (on === 'malformed' || (name in allowed && invalid.includes(on))) return 'INVALID'
  return allowed[name]?.includes(on) === true ? 'OK' : 'NOT_ALLOWED'
}

const codeOf = (state: ActionState) => (state.ok ? 'OK' : state.code)

interface Try {
  action: string
  on: string
  fields: Record<string, string>
}

/** What every action is tried on by those who may not: made once, as a refusal changes nothing. */
async function makeTries(): Promise<Try[]> {
  const tries: Try[] = []
  for (const [action, row] of Object.entries(actionMatrix)) {
    for (const [on, make] of Object.entries(row.on)) tries.push({ action, on, fields: await make(actors) })
  }
  return tries
}

const rowOf = (action: string): MatrixRow => actionMatrix[action] ?? raise(action)

function raise(action: string): never {
  throw new Error(`no action ${action}`)
}

describe('whoever may not', () => {
  let tries: Try[] = []
  beforeAll(async () => {
    tries = await makeTries()
  })

  test.for(actorNames)(
    '%s: every action is refused for the right reason, nothing is written and nothing told',
    async (name, { expect }) => {
      const before = await everything()
      // A refusal changes nothing, so whoever asks is the same for every try.
      const viewer = await actors[name].viewer()
      for (const { action, on, fields } of tries) {
        const row = rowOf(action)
        if (expected(name, on, row) === 'OK') continue
        await database.query('DELETE FROM rate_limit')
        const state = await row.run(fields, viewer)
        expect(codeOf(state), `${action} by ${name} on ${on}`).toBe(expected(name, on, row))
        expect(JSON.stringify(state).toLowerCase(), `${action} by ${name} on ${on}`).not.toContain(canary)
      }
      expect(await everything(), 'a refusal leaves nothing').toBe(before)
    },
  )
})

describe('whoever may', () => {
  test.for(Object.entries(actionMatrix))('%s: it is done, and told', async ([action, row], { expect }) => {
    for (const name of actorNames) {
      for (const [on, make] of Object.entries(row.on)) {
        if (expected(name, on, row) !== 'OK') continue
        await database.query('DELETE FROM rate_limit')
        const fields = await make(actors)
        const log = await events()
        const state = await row.run(fields, await actors[name].viewer())
        expect(codeOf(state), `${action} by ${name} on ${on}`).toBe('OK')
        expect(await events(), 'what is done is told').toBeGreaterThan(log)
        expect(JSON.stringify(state).toLowerCase()).not.toContain(canary)
      }
    }
  })
})

const events = async () =>
  (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM hendelse'))[0]?.n ?? 0

test('the actors are who they are called', async () => {
  for (const name of actorNames) {
    expect((await actors[name].viewer()) === null, name).toBe(notSignedIn.includes(name))
  }
  const held = async (name: ActorName) =>
    (await actors[name].viewer())?.roles.map(({ role, onBehalfOf }) => [role, onBehalfOf])
  expect(await held('withoutRole')).toEqual([])
  expect(await held('roleEnded')).toEqual([])
  expect(await held('roleLater')).toEqual([])
  expect(await held('deputyBefore')).toEqual([['SAKSBEHANDLER', null]])
  expect(await held('deputyDuring')).toEqual([
    ['SAKSBEHANDLER', null],
    ['GODKJENNER', actors.approverHod.userId],
  ])
  expect(await held('deputyAfter')).toEqual([['SAKSBEHANDLER', null]])
})

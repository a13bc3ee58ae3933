import { basename } from 'node:path'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSourceFiles, root, type SourceFile } from '../support/source-files'

const files = readSourceFiles()
const product = files.filter(({ path }) => !path.startsWith('tests/'))
const within = (folder: string) => product.filter(({ path }) => path.startsWith(`${folder}/`))

/** «file → import» for every import of the files that the rule refuses. */
function offences(
  from: readonly SourceFile[],
  refuses: (name: string, file: SourceFile) => boolean,
): string[] {
  return from.flatMap((file) =>
    file.imports.filter(({ name }) => refuses(name, file)).map(({ name }) => `${file.path} → ${name}`),
  )
}

const isIn = (name: string, ...folders: string[]): boolean =>
  folders.some((folder) => name.startsWith(`${folder}/`))
const isNamed = (path: string, ...names: string[]): boolean =>
  names.includes(basename(path).replace(/\.tsx?$/, ''))

test('imports go down only: app → components → lib, and nothing imports tests', () => {
  expect(offences(product, (name) => isIn(name, 'tests'))).toEqual([])
  expect(
    offences(within('components'), (name) => isIn(name, 'app')),
    'move it to components',
  ).toEqual([])
  expect(
    offences(within('lib'), (name) => isIn(name, 'app', 'components')),
    'move it to lib',
  ).toEqual([])
})

test('the reader is a pure library: lib/parse imports only itself', () => {
  expect(
    offences(within('lib/parse'), (name) => !isIn(name, 'lib/parse')),
    'pass it in as an argument',
  ).toEqual([])
})

test('the checks are pure, for the browser and the server alike: lib/check imports itself, the reader and types', () => {
  const mayUse = (name: string): boolean => isIn(name, 'lib/check', 'lib/parse') || isNamed(name, 'types')
  expect(
    offences(within('lib/check'), (name) => !mayUse(name)),
    'pass it in as a fact',
  ).toEqual([])
})

test('types, schema, rules and policy are pure: each other, the reader, i18n constants and zod only', () => {
  const pure = within('lib').filter(({ path }) => isNamed(path, 'types', 'schema', 'rules', 'policy'))
  const mayUse = (name: string): boolean =>
    name === 'zod' || isIn(name, 'lib/parse') || isNamed(name, 'types', 'schema', 'rules', 'policy')
  expect(
    offences(pure, (name) => !mayUse(name)),
    'reads and writes belong in queries and mutations',
  ).toEqual([])
})

test('only queries and mutations talk to the database client', () => {
  const others = product.filter(({ path }) => !isNamed(path, 'queries', 'mutations') && !isIn(path, 'lib/db'))
  expect(offences(others, (name) => /^lib\/db\/(?:client|generated)/.test(name)), 'go through queries or mutations').toEqual([]) // prettier-ignore
})

test('queries, mutations and the database client are for the server only', () => {
  const server = product.filter(
    ({ path }) => isIn(path, 'lib') && isNamed(path, 'queries', 'mutations', 'client'),
  )
  const open = server.filter(
    ({ text }) => !/^import 'server-only'/m.test(text.split('\n').slice(0, 3).join('\n')),
  )
  expect(
    open.map(({ path }) => path),
    "begin with import 'server-only'",
  ).toEqual([])
})

test('the browser gets no server code: client files import ui, checks, schema, types, rules, policy, format and actions', () => {
  const clients = product.filter(({ text }) => /^['"]use client['"]/.test(text))
  const mayUse = (name: string): boolean =>
    isIn(name, 'components', 'lib/format', 'lib/check') ||
    isNamed(name, 'schema', 'types', 'rules', 'policy', 'actions')
  expect(
    offences(clients, (name) => isIn(name, 'lib', 'app') && !mayUse(name)),
    'pass it in as a prop',
  ).toEqual([])
})

test('components/ui could ship in another product', () => {
  const refuses = (name: string): boolean =>
    isIn(name, 'app', 'components', 'lib') && !isIn(name, 'components/ui', 'lib/format')
  expect(offences(within('components/ui'), refuses), 'move it to the noun it knows').toEqual([])
})

/** Files that Node and Next load as they stand (.mjs) cannot import ours. */
const isTypeScript = /\.tsx?$/

test.for([
  ['process.env', /\bprocess\.env\b/, ['lib/env.ts']],
  ['new Date() and Date.now()', /\bnew Date\(\)|\bDate\.now\(\)/, ['lib/clock.ts']],
  ['toLocale…', /\.toLocale\w*String\(|\btoLocale(?:Upper|Lower)Case\(/, ['lib/format/']],
  ['Intl', /\bnew Intl\./, ['lib/format/', 'lib/clock.ts']],
  ['next/headers', /from 'next\/headers'/, ['lib/auth/']],
] as const)('%s is used in one place', ([, pattern, allowed], { expect }) => {
  const users = [...within('app'), ...within('components'), ...within('lib')].filter(
    ({ path, text }) => isTypeScript.test(path) && pattern.test(text),
  )
  const strangers = users.filter(({ path }) => !allowed.some((place) => path.startsWith(place)))
  expect(
    strangers.map(({ path }) => path),
    `use ${allowed.join(', ')}`,
  ).toEqual([])
})

test('no file is a drawer for odds and ends, and none only passes others on', () => {
  const drawers = files.filter(({ path }) =>
    /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.tsx?$)|(?:^|\/)index\.tsx?$/.test(path),
  )
  expect(
    drawers.map(({ path }) => path),
    'name the file by what it holds',
  ).toEqual([])
})

test('nothing imports itself by a detour', () => {
  const graph = new Map(product.map((file) => [file.path, file.imports.filter((it) => it.isOwn && !it.isTypeOnly).map((it) => it.name)])) // prettier-ignore
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  expect(cycles, 'move what both need into a third file').toEqual([])
})

test('a domain folder holds only the closed set of files', () => {
  const nouns = ['vedtak', 'rapportering', 'vurdering', 'sesjon', 'departement', 'komite', 'dokument', 'user', 'rapporteringsaar', 'ansvar', 'utkast', 'varsel'] // prettier-ignore
  const allowed = ['types', 'schema', 'rules', 'policy', 'queries', 'mutations', 'actions']
  const strange = nouns
    .flatMap((noun) => within(`lib/${noun}`))
    .filter(({ path }) => !isNamed(path, ...allowed))
  expect(
    strange.map(({ path }) => path),
    'a new name needs a decision record',
  ).toEqual([])
})

test('the root holds the prescribed names and what a tool insists on', () => {
  const known = /^(?:app|components|i18n|messages|prisma|lib|tests|public|scripts|docs|package(?:-lock)?\.json|tsconfig\.json|next\.config\.ts|README\.md|LICENSE|proxy\.ts|instrumentation\.ts|prisma\.config\.ts|eslint\.config\.mjs|postcss\.config\.mjs|knip\.json|\..*|next-env\.d\.ts|node_modules|.*\.tsbuildinfo|test-results|playwright-report)$/ // prettier-ignore
  expect(readdirSync(root).filter((name) => !known.test(name))).toEqual([])
})

import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { inBrowser, listColumns } from '@/lib/personvern/registry'
import { makeDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase

beforeAll(async () => {
  database = await makeDatabase('sample')
})

test('every column of the database says what it can hold of people', async () => {
  // What lies outside `public` is named with its schema; a partition has the columns of the table it is a part of.
  const rows = await database.query<{ name: string }>(`
    SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || t.relname || '.' || c.attname AS name
    FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_attribute c ON c.attrelid = t.oid
    WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition AND c.attnum > 0 AND NOT c.attisdropped
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND t.relname <> '_prisma_migrations'`)
  const registered = listColumns().map(({ table, column }) => `${table}.${column}`)
  expect(registered.toSorted(), 'name the column in lib/personvern/registry.ts').toEqual(
    rows.map(({ name }) => name).toSorted(),
  )
})

test('who did something is an opaque id, never a name', async () => {
  const rows = await database.query<{ aktor: string }>('SELECT DISTINCT aktor FROM hendelse')
  for (const { aktor } of rows) expect(aktor).toMatch(/^[a-z0-9:-]+$/)
})

test('the static script stores under the registered keys, and nowhere else', () => {
  const script = readFileSync('public/oppfulgt.js', 'utf8')
  const names = new Map(
    [...script.matchAll(/\bvar (\w+) = '([^']+)'/g)].map(([, name, value]) => [name, value]),
  )
  const written = [...script.matchAll(/\b(\w+)Storage\.setItem\((\w+),/g)].map(
    ([, place, name]) => `${place}Storage ${names.get(name)}`,
  )
  expect(new Set(written)).toEqual(new Set(inBrowser.localStorage.map((key) => `localStorage ${key}`)))
  for (const way of ['document.cookie', 'indexedDB', 'caches.', 'cookieStore', 'sendBeacon', 'fetch(']) {
    expect(script).not.toContain(way)
  }
})

test('the static script is the only one of ours that runs on public pages', () => {
  expect(readdirSync('public').filter((name) => name.endsWith('.js'))).toEqual(['oppfulgt.js'])
})

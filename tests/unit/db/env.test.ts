import { expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { UsageError } from '@/lib/errors'

test('nothing set: the embedded database of the checkout, on this machine only', () => {
  expect(parseEnv({})).toMatchObject({
    DATA_DIR: '.data',
    HOST: '127.0.0.1',
    PORT: 3000,
  })
})

test('an empty variable is one that is not set', () => {
  expect(parseEnv({ DATABASE_URL: '', PORT: '', DATA_DIR: '' })).toEqual(parseEnv({}))
})

test.for([
  [{ PORT: 'abc' }, 'PORT skal være et portnummer'],
  [{ PORT: '70000' }, 'PORT skal være et portnummer'],
  [{ PORT: '3000.5' }, 'PORT skal være et portnummer'],
  [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL skal være en adresse som postgresql://'],
  [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL skal være en adresse som postgresql://'],
] as const)('%j is one clear line', ([variables, line], { expect }) => {
  const read = () => parseEnv({ ...variables })
  expect(read).toThrow(UsageError)
  expect(read).toThrow(line)
  expect(read).not.toThrow('\n')
})

test('every wrong variable is named at once', () => {
  expect(() => parseEnv({ PORT: 'x', DATABASE_URL: 'y' })).toThrow(/DATABASE_URL .*; PORT /)
})

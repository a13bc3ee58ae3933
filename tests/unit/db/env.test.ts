import { expect, test } from 'vitest'
import { parseEnv, publicBase } from '@/lib/env'
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

test.for([
  [{ PUBLIC_URL: 'https://oppfulgt.no/' }, 'https://oppfulgt.no'],
  [{ PUBLIC_URL: 'http://localhost:8080' }, 'http://localhost:8080'],
  [{ PORT: '4104' }, 'http://127.0.0.1:4104'],
] as const)('%j: absolute addresses begin with %s', ([variables, expected], { expect }) => {
  expect(publicBase(parseEnv({ ...variables }))).toBe(expected)
})

test.for(['oppfulgt.no', 'ftp://oppfulgt.no', 'https://oppfulgt.no/register', 'https://'])(
  'a public address such as «%s» is refused in one line',
  (address, { expect }) => {
    expect(() => parseEnv({ PUBLIC_URL: address })).toThrow('PUBLIC_URL skal være en nettadresse uten sti')
  },
)

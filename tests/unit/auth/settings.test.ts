import { expect, test } from 'vitest'
import { isOnlyHere } from '@/lib/auth/schema'
import { parseEnv } from '@/lib/env'

const real = {
  PUBLIC_URL: 'https://oppfulgt.no',
  OIDC_ISSUER: 'https://ansattporten.no',
  OIDC_CLIENT_ID: 'oppfulgt',
  OIDC_CLIENT_SECRET: 'hemmelig',
  AUTH_SECRET: 'x'.repeat(32),
}

test('a provider is named by the environment alone', () => {
  expect(parseEnv({ ...real, OIDC_ACR_VALUES: 'substantial high', OIDC_SUBJECT: 'tid, oid' })).toMatchObject({
    OIDC_ISSUER: 'https://ansattporten.no',
    OIDC_ACR_VALUES: ['substantial', 'high'],
    OIDC_SUBJECT: ['tid', 'oid'],
    OIDC_SCOPE: 'openid profile',
    SESSION_IDLE_MINUTES: 30,
    SESSION_ABSOLUTE_MINUTES: 480,
  })
})

test('without a provider nothing else is asked for', () => {
  expect(parseEnv({}).OIDC_ISSUER).toBeUndefined()
})

test.for([
  [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID mangler'],
  [{ AUTH_SECRET: '' }, 'AUTH_SECRET mangler'],
  [{ AUTH_SECRET: 'kort' }, 'AUTH_SECRET skal ha minst 32 tegn'],
  [{ OIDC_CLIENT_SECRET: '' }, 'bare én'],
  [{ OIDC_PRIVATE_JWK: '{}' }, 'bare én'],
  [{ OIDC_SCOPE: 'profile' }, 'OIDC_SCOPE skal inneholde openid'],
  [{ OIDC_ISSUER: 'http://ansattporten.no' }, 'OIDC_ISSUER skal være https'],
  [{ OIDC_ISSUER: 'http://localhost:4000' }, 'OIDC_ISSUER skal være https'],
  [{ OIDC_ISSUER: 'https://localhost:4000' }, 'OIDC_ISSUER skal være https'],
  [{ OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, 'ikke common'],
  [{ SESSION_IDLE_MINUTES: '1' }, 'SESSION_IDLE_MINUTES skal være'],
  [{ SESSION_IDLE_MINUTES: '60', SESSION_ABSOLUTE_MINUTES: '30' }, 'SESSION_IDLE_MINUTES kan ikke være mer'],
] as const)('%j is refused in one line', ([wrong, line], { expect }) => {
  expect(() => parseEnv({ ...real, ...wrong })).toThrow(line)
})

test('a provider on this machine is for a service on this machine', () => {
  const local = { ...real, OIDC_ISSUER: 'http://localhost:4000' }
  expect(parseEnv({ ...local, PUBLIC_URL: '' }).OIDC_ISSUER).toBe('http://localhost:4000')
  expect(() => parseEnv({ ...local, PUBLIC_URL: '', HOST: '0.0.0.0' })).toThrow('OIDC_ISSUER')
  expect(() => parseEnv({ ...local, PUBLIC_URL: 'http://oppfulgt.no' })).toThrow('OIDC_ISSUER')
})

test.for([
  [{}, true],
  [{ PUBLIC_URL: 'http://localhost:3000' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' }, false],
  [{ PUBLIC_URL: 'https://oppfulgt.no' }, false],
] as const)('%j answers only this machine: %s', ([variables, expected], { expect }) => {
  expect(isOnlyHere(parseEnv({ ...variables }))).toBe(expected)
})

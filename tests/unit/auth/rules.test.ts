import { expect, test } from 'vitest'
import { idleLimit, isAcceptedAcr, isLoopback, localPath, signInPage, subjectOf } from '@/lib/auth/rules'

test.for([
  ['/arbeid', '/arbeid'],
  ['/nn/arbeid/rapportering?side=2', '/nn/arbeid/rapportering?side=2'],
  ['/vedtak/2024-2025/83', '/vedtak/2024-2025/83'],
  [null, '/arbeid'],
  ['', '/arbeid'],
  ['https://ond.example/', '/arbeid'],
  ['//ond.example/', '/arbeid'],
  ['/\\ond.example', '/arbeid'],
  ['/\\/ond.example', '/arbeid'],
  ['/\t/ond.example', '/arbeid'],
  ['\t//ond.example', '/arbeid'],
  ['/arbeid\nSet-Cookie: x=1', '/arbeid'],
  ['/.//ond.example', '/arbeid'],
  ['/a/..//ond.example', '/arbeid'],
  ['javascript:alert(1)', '/arbeid'],
  ['/api/auth/callback/oidc?code=x', '/arbeid'],
  ['/logg-inn/ut', '/arbeid'],
  ['/nn/logg-inn', '/arbeid'],
  [`/${'a'.repeat(3_000)}`, '/arbeid'],
] as const)('after sign-in %j leads to %s', ([asked, expected], { expect }) => {
  expect(localPath(asked)).toBe(expected)
})

test('the sign-in page speaks the language of where somebody was going, and sends them back there', () => {
  expect(signInPage('/arbeid', null)).toBe('/logg-inn')
  expect(signInPage('/arbeid', 'ACR')).toBe('/logg-inn?melding=ACR')
  expect(signInPage('/nn/arbeid', 'UTGATT')).toBe('/nn/logg-inn?melding=UTGATT&til=%2Fnn%2Farbeid')
  expect(signInPage('//ond.example', null)).toBe('/logg-inn')
})

test.for([
  ['substantial', ['substantial', 'high'], true],
  ['high', ['substantial', 'high'], true],
  ['low', ['substantial', 'high'], false],
  [undefined, ['substantial'], false],
  [['substantial'], ['substantial'], false],
  [undefined, [], true],
] as const)('the level %j where %j are accepted', ([acr, accepted, expected], { expect }) => {
  expect(isAcceptedAcr(acr, accepted)).toBe(expected)
})

test('who somebody is: one claim, or two that only together are one person', () => {
  expect(subjectOf({ sub: 'abc' }, ['sub'])).toBe('abc')
  expect(subjectOf({ sub: 'x', tid: 'tenant', oid: 'person' }, ['tid', 'oid'])).toBe('tenant/person')
  expect(subjectOf({ sub: 'x', oid: 'person' }, ['tid', 'oid'])).toBeNull()
  expect(subjectOf({ sub: '' }, ['sub'])).toBeNull()
  expect(subjectOf({ sub: 'x', email: 'kari@dep.no' }, [])).toBeNull()
})

test('idle time never goes past the absolute limit', () => {
  const at = (time: string) => new Date(`2026-11-22T${time}:00Z`)
  expect(idleLimit(at('10:00'), 30 * 60_000, at('18:00'))).toEqual(at('10:30'))
  expect(idleLimit(at('17:45'), 30 * 60_000, at('18:00'))).toEqual(at('18:00'))
})

test.for(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])(
  '%s is this machine',
  (host, { expect }) => {
    expect(isLoopback(host)).toBe(true)
  },
)

test.for(['0.0.0.0', 'localhost.ond.example', '127.0.0.1.ond.example', '10.0.0.1', 'oppfulgt.no', ''])(
  '«%s» is another machine',
  (host, { expect }) => {
    expect(isLoopback(host)).toBe(false)
  },
)

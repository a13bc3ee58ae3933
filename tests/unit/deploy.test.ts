import { expect, test } from 'vitest'
import { missingSettings } from '@/lib/deploy'
import { parseEnv } from '@/lib/env'

const all = {
  PUBLIC_URL: 'https://oppfulgt.example',
  TILGJENGELIGHETSERKLAERING_URL: 'https://uustatus.no/nb/erklaringer/publisert/abc',
  SECURITY_CONTACT: 'mailto:sikkerhet@eksempel.no',
  SMTP_URL: 'smtps://post:hemmelig@smtp.eksempel.no',
  MAIL_FROM: 'Oppfulgt <oppfulgt@eksempel.no>',
  TRUSTED_PROXIES: '1',
}

test.for(['127.0.0.1', 'localhost', '::1'])('on %s nothing is owed to anybody', (HOST, { expect }) => {
  expect(missingSettings(parseEnv({ HOST }))).toEqual([])
})

test('a service for others is told of each thing that its readers have a right to', () => {
  const names = missingSettings(parseEnv({ HOST: '0.0.0.0' })).map((line) => line.split(' ')[0])
  expect(names).toEqual(Object.keys(all))
  expect(missingSettings(parseEnv({ HOST: '0.0.0.0', ...all }))).toEqual([])
})

test.for(['http://uustatus.no/x', 'https://eksempel.no/erklaring', 'uustatus.no'])(
  '%s is no accessibility statement of uustatus.no',
  (TILGJENGELIGHETSERKLAERING_URL, { expect }) => {
    expect(() => parseEnv({ TILGJENGELIGHETSERKLAERING_URL })).toThrow('https://uustatus.no/…')
  },
)

test.for([
  ['SMTP_URL', 'http://smtp.eksempel.no'],
  ['MAIL_FROM', 'Oppfulgt'],
  ['MAIL_FROM', 'Oppfulgt <a@b.no>\r\nBcc: alle@b.no'],
  ['TRUSTED_PROXIES', 'mange'],
] as const)('%s cannot be «%s»', ([name, value], { expect }) => {
  expect(() => parseEnv({ [name]: value })).toThrow(`${name} skal være`)
})

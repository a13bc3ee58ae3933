import { expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { securityTxt } from '@/lib/http/security-txt'

const now = new Date('2026-11-22T06:00:00.123Z')

/** A file of RFC 9116 as its readers take it: «Name: value» on each line. */
function fields(text: string): [string, string][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { name = '', value = '' } = /^(?<name>[A-Z][A-Za-z-]+): (?<value>\S.*)$/.exec(line)?.groups ?? {}
      return [name, value]
    })
}

test('says whom to tell, in what languages, until when, and where it stands', () => {
  const contacts = ['mailto:sikkerhet@eksempel.no', 'https://eksempel.no/meld']
  expect(fields(securityTxt({ contacts, origin: 'https://oppfulgt.example', now }))).toEqual([
    ['Contact', 'mailto:sikkerhet@eksempel.no'],
    ['Contact', 'https://eksempel.no/meld'],
    ['Expires', '2027-02-20T06:00:00Z'],
    ['Preferred-Languages', 'nb, nn, en'],
    ['Canonical', 'https://oppfulgt.example/.well-known/security.txt'],
  ])
})

test('names no address of its own where none is configured', () => {
  expect(securityTxt({ contacts: ['tel:+47-22-00-00-00'], origin: null, now })).not.toContain('Canonical')
})

test('contacts come from the settings, and nothing but addresses is taken', () => {
  expect(
    parseEnv({ SECURITY_CONTACT: 'mailto:a@eksempel.no, https://eksempel.no/meld' }).SECURITY_CONTACT,
  ).toEqual(['mailto:a@eksempel.no', 'https://eksempel.no/meld'])
  for (const wrong of ['a@eksempel.no', 'http://eksempel.no', 'mailto:a@b.no\nContact: x', ',']) {
    expect(() => parseEnv({ SECURITY_CONTACT: wrong }), wrong).toThrow('SECURITY_CONTACT skal være adresser')
  }
})

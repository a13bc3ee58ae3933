import { expect, test } from 'vitest'
import { assertNameless } from '@/lib/hendelse/nameless'
import type { Json } from '@/lib/hendelse/types'

const id = '0190b5c2-7a4e-7c1e-9d7a-3f0f6f1c2b11'
const innhold: Json = { for: null, etter: { bruker: id, rolle: 'GODKJENNER', fra: '2026-01-01' }, kilde: { handling: 'grantRole' } } // prettier-ignore

test('ids, codes, days and words of documents may stand in an event', () => {
  expect(() => assertNameless({ aktor: id, innhold })).not.toThrow()
  expect(() => assertNameless({ aktor: 'import', innhold: { setning: 'Komiteens flertall (@2) viser til 12345678901234.' } })).not.toThrow() // prettier-ignore
})

test.for(['Kari Nordmann', 'kari@example.org', ''])('«%s» is no opaque id', (aktor, { expect }) => {
  expect(() => assertNameless({ aktor, innhold })).toThrow('opaque id')
})

test.for<[string, Json]>([
  ['a name', { etter: { bruker: id, navn: 'Kari' } }],
  ['an English name', { etter: [{ displayName: 'Kari' }] }],
  ['an address under another key', { etter: { mottaker: 'kari@example.org' } }],
  ['an address inside a text', { kilde: { handling: 'invitert kari@example.org i dag' } }],
  ['an identity number', { etter: { bruker: '12345678901' } }],
  ['the subject at the identity provider', { etter: { issuer: 'https://x', subject: 'abc' } }],
])('an event with %s is refused', ([, content], { expect }) => {
  expect(() => assertNameless({ aktor: 'u-1', innhold: content })).toThrow('the log tells ids only')
})

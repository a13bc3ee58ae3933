import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, digest } from '@/lib/hendelse/canonical'
import { hashOf } from '@/lib/hendelse/chain'

test.for([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ æ: 'ÆØÅ «»', z: '\n"' }, '{"z":"\\n\\"","æ":"ÆØÅ «»"}'],
  [{}, '{}'],
  [[], '[]'],
  [-0, '0'],
] as const)('%j has one spelling', ([value, spelled], { expect }) => {
  expect(canonicalJson(value as never)).toBe(spelled)
})

test.for([[0.5], [Number.NaN], [2 ** 53], [Infinity]])('%d has none', ([value], { expect }) => {
  expect(() => canonicalJson(value as number)).toThrow(TypeError)
})

test('the order of keys never matters, and what is read back is the same', () => {
  const value = fc.letrec((tie) => ({
    json: fc.oneof({ maxDepth: 4 }, fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(fc.string(), tie('json'), { maxKeys: 4 })), // prettier-ignore
  })).json
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (drawn) => {
      const turned = Object.fromEntries(Object.entries(drawn).reverse())
      expect(canonicalJson(turned as never)).toBe(canonicalJson(drawn as never))
      expect(canonicalJson(JSON.parse(canonicalJson(drawn as never)) as never)).toBe(
        canonicalJson(drawn as never),
      )
    }),
  )
})

test('an event’s hash covers all of it', () => {
  const event = {
    nr: 1,
    type: 'VURDERING_REGISTRERT',
    tidspunkt: new Date('2026-01-02T03:04:05.678Z'),
    aktor: 'u-1',
    vedtak: { sesjon: '2024-2025', nummer: 83, punkt: '' },
    kjoringId: null,
    innhold: { resultat: 'UTKVITTERT' },
    forrigeHash: '0'.repeat(64),
  }
  const spelled = `{"aktor":"u-1","forrige":"${'0'.repeat(64)}","innhold":{"resultat":"UTKVITTERT"},"kjoring":null,"nr":1,"tidspunkt":"2026-01-02T03:04:05.678Z","type":"VURDERING_REGISTRERT","vedtak":{"nummer":83,"punkt":"","sesjon":"2024-2025"}}`
  const hash = hashOf(event)
  expect(hash).toBe(digest(JSON.parse(spelled) as never))
  const changes = [{ nr: 2 }, { type: 'X' }, { tidspunkt: new Date('2026-01-02T03:04:05.679Z') }, { aktor: 'u-2' }, { vedtak: null }, { kjoringId: 1 }, { innhold: {} }, { forrigeHash: 'a'.repeat(64) }] // prettier-ignore
  for (const change of changes) expect(hashOf({ ...event, ...change })).not.toBe(hash)
})

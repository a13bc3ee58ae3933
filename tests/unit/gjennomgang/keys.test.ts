import { describe, expect, test } from 'vitest'
import { commandOf, keyOf, type Desk, type Press } from '@/lib/gjennomgang/keys/rules'

const desk: Desk = {
  slag: 'KONTROLL',
  isOff: false,
  isCovered: false,
  isTyping: false,
  isInReason: false,
  isChoosing: false,
  phrases: 4,
  isBusy: false,
  isClosed: false,
}
const press = (key: string, how: Partial<Press> = {}, at: Partial<Desk> = {}) =>
  commandOf({ key, hasModifier: false, hasShift: false, isRepeat: false, ...how }, { ...desk, ...at })

const plain = (avgjorelse: string) => ({ kind: 'decide', avgjorelse, isPlain: true })
const reasoned = (avgjorelse: string) => ({ kind: 'decide', avgjorelse, isPlain: false })

test.for([
  ['j', { kind: 'next' }],
  ['k', { kind: 'previous' }],
  ['u', plain('UTKVITTERT')],
  ['U', plain('UTKVITTERT')], // caps lock
  ['i', reasoned('IKKE_UTKVITTERT')],
  ['m', { kind: 'remark' }],
  ['z', { kind: 'undo' }],
  ['?', { kind: 'help' }],
  ['n', null], // KKK has no «ingen merknad»
  ['1', null],
  ['x', null],
  ['Enter', null],
  ['Tab', null],
  [' ', null],
] as const)('on the bench of KKK %s means %o', ([key, command], { expect }) => {
  expect(press(key)).toEqual(command)
})

test('a fagkomité has the same keys, says what it may say, and has one more', () => {
  const at = { slag: 'FAG' } as const
  expect(press('u', {}, at)).toEqual(plain('KAN_KVITTERES_UT'))
  expect(press('i', {}, at)).toEqual(reasoned('KAN_IKKE_KVITTERES_UT'))
  expect(press('n', {}, at)).toEqual(plain('INGEN_MERKNAD'))
  expect([keyOf('FAG', 'INGEN_MERKNAD'), keyOf('KONTROLL', 'IKKE_UTKVITTERT')]).toEqual(['N', 'I'])
})

const letters = ['j', 'k', 'u', 'i', 'm', 'z', '?', '1', 'n']

describe('keys are dead', () => {
  test.for([
    ['in a text field or a list', {}, { isTyping: true }],
    ['in the field for the reason', {}, { isTyping: true, isInReason: true }],
    ['when they are switched off', {}, { isOff: true }],
    ['with a modifier', { hasModifier: true }, {}],
    ['while something is open above the page', {}, { isCovered: true }],
  ] as const)('%s', ([, how, at], { expect }) => {
    expect(letters.map((key) => press(key, how, at))).toEqual(letters.map(() => null))
  })

  test('for capitals, which somebody means by them', () => {
    expect(press('U', { hasShift: true })).toBeNull()
    expect(press('?', { hasShift: true })).toEqual({ kind: 'help' })
  })
})

test('a key that is held down moves on and decides nothing', () => {
  expect(press('j', { isRepeat: true })).toEqual({ kind: 'next' })
  expect(press('u', { isRepeat: true })).toBeNull()
  expect(press('z', { isRepeat: true })).toBeNull()
})

test('while the next unit is on its way nothing is decided, and whoever pressed is told to wait', () => {
  const at = { isBusy: true }
  for (const key of ['u', 'i', 'z', 'm']) expect(press(key, {}, at)).toEqual({ kind: 'wait' })
  expect(press('j', {}, at)).toBeNull()
  expect(press('Enter', { hasModifier: true }, { ...at, isTyping: true, isInReason: true })).toEqual({ kind: 'wait' }) // prettier-ignore
})

test('a reason is chosen by its digit, and left by Escape', () => {
  const at = { isChoosing: true }
  expect(press('1', {}, at)).toEqual({ kind: 'phrase', at: 0 })
  expect(press('4', {}, at)).toEqual({ kind: 'phrase', at: 3 })
  expect(press('5', {}, at)).toBeNull()
  expect(press('Escape', {}, at)).toEqual({ kind: 'leave' })
})

test('from the field it is saved by Ctrl and Enter, and left by Escape', () => {
  const at = { isTyping: true, isInReason: true }
  expect(press('Enter', { hasModifier: true }, at)).toEqual({ kind: 'save' })
  expect(press('Enter', {}, at)).toBeNull()
  expect(press('Escape', {}, at)).toEqual({ kind: 'leave' })
})

test('on a published bench one moves and looks, and decides nothing', () => {
  const at = { isClosed: true }
  expect(['j', '?', 'u', 'i', 'z', 'm'].map((key) => press(key, {}, at)?.kind ?? null)).toEqual(['next', 'help', null, null, null, null]) // prettier-ignore
})

import { expect, test } from 'vitest'
import { ADDRESS_HEADER, addressOf, limitedAddress, shortAddress } from '@/lib/security/address'

test.for([
  ['192.0.2.57', '192.0.2.0/24', '192.0.2.57'],
  ['::ffff:192.0.2.57', '192.0.2.0/24', '192.0.2.57'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3::/48', '2001:db8:85a3:8d3::/64'],
  ['2001:db8::1', '2001:db8:0::/48', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0::/48', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0::/48', '0:0:0:0::/64'],
  ['kari@example.no', null, 'ukjent'],
  ['', null, 'ukjent'],
] as const)(
  'of %s the security log keeps %s, and a limit counts %s',
  ([address, kept, counted], { expect }) => {
    expect(shortAddress(address)).toBe(kept)
    expect(limitedAddress(address)).toBe(counted)
  },
)

test('only what looks like an address is taken for one', () => {
  expect(addressOf(new Headers({ [ADDRESS_HEADER]: '192.0.2.57' }))).toBe('192.0.2.57')
  expect(addressOf(new Headers({ [ADDRESS_HEADER]: "192.0.2.57'; --" }))).toBeNull()
  expect(addressOf(new Headers())).toBeNull()
})

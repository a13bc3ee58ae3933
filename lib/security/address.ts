import { isIP } from 'node:net'

/** Written by our own server on every request (`scripts/serve/address.mjs`); whatever a stranger sends by it is dropped. */
export const ADDRESS_HEADER = 'x-oppfulgt-adresse'

/** Whom a request comes from, as our server saw it; null where another server runs us (`next dev`, tests). */
export function addressOf(headers: Headers): string | null {
  const address = headers.get(ADDRESS_HEADER)
  return address !== null && isIP(address) !== 0 ? address : null
}

/** The network an address belongs to: the first 24 bits of an IPv4 address, the first 48 of an IPv6 address. */
export function shortAddress(address: string): string | null {
  return network(address, 3)
}

/** What a rate limit counts by: one IPv4 address, or the 64 bits that one subscriber has of IPv6. */
export function limitedAddress(address: string): string {
  return network(address, 4) ?? 'ukjent'
}

function network(address: string, groups: 3 | 4): string | null {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1]
  const plain = (mapped ?? address).split('%')[0] ?? ''
  if (isIP(plain) === 4) {
    const kept = plain.split('.').slice(0, groups)
    return groups === 4 ? kept.join('.') : `${kept.join('.')}.0/24`
  }
  if (isIP(plain) !== 6) return null
  const [before = '', after] = plain.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const zeros = after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  const kept = [...head, ...zeros, ...tail].slice(0, groups).map((part) => parseInt(part, 16).toString(16))
  return `${kept.join(':')}::/${groups * 16}`
}

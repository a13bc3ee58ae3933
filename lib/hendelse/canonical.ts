import { createHash } from 'node:crypto'
import type { Json } from './types'

/**
 * JSON with one spelling: keys in order of their UTF-16 units, no white space (after RFC 8785). Numbers must be
 * whole and safe, so that no two programs write them differently; anything else throws.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
    return `{${members.join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError(`${value} has no canonical form`)
  }
  return JSON.stringify(value)
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The hash of any value, whatever the order of its keys. */
export function digest(value: Json): string {
  return sha256(canonicalJson(value))
}

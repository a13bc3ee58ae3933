import { randomBytes } from 'node:crypto'
import { sha256 } from '@/lib/hendelse/canonical'

/** What is kept of a secret that only its holder has. */
export function hashToken(token: string): string {
  return sha256(token)
}

/** 256 bits that nobody guesses, as a cookie or an address may hold them. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

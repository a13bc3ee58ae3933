import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { log } from '@/lib/log/log.mjs'
import { shortAddress } from './address'
import type { SecurityEvent } from './types'

/**
 * Writes to the security log: a row that stays when the one that asked is refused, and a line on the server's log. Throws
 * when the row cannot be written, so that nobody gets in unseen.
 */
export async function recordSecurityEvent(event: SecurityEvent): Promise<void> {
  const { kind, userId = null, reason = null, now } = event
  const address = event.address ? shortAddress(event.address) : null
  log.info({ kind, userId, reason, address }, 'sikkerhet')
  await db().securityEvent.create({ data: { id: randomUUID(), at: now, kind, userId, reason, address } })
}

/** The security log is kept for a year (registry in `lib/personvern`). Returns how many rows went. */
export async function deleteOldSecurityEvents(now: Date): Promise<number> {
  const yearAgo = new Date(now)
  yearAgo.setUTCFullYear(now.getUTCFullYear() - 1)
  const { count } = await db().securityEvent.deleteMany({ where: { at: { lt: yearAgo } } })
  return count
}

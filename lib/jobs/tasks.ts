import { now } from '@/lib/clock'
import { log } from '@/lib/log/log.mjs'
import { deliver } from '@/lib/mail/mutations'
import { mailer, type MailSettings } from '@/lib/mail/transport'
import { deleteExpiredLimits } from '@/lib/rate-limit/mutations'
import { deleteOldSecurityEvents } from '@/lib/security/mutations'
import type { Tasks } from './types'

/** What is kept for a time only, and how many rows went; each by itself, so that one that fails stops none. */
const deletions: Record<string, (now: Date) => Promise<number>> = {
  security_event: deleteOldSecurityEvents,
  rate_limit: deleteExpiredLimits,
}

async function cleanUp(): Promise<void> {
  const failures: unknown[] = []
  for (const [table, deleteOld] of Object.entries(deletions)) {
    try {
      const rows = await deleteOld(now())
      if (rows > 0) log.info({ table, rows }, 'slettet det som ikke skal tas vare på lenger')
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not everything could be deleted')
}

/** What the worker does. Without a mail server letters are left in line. */
export function tasksWith(mail: MailSettings | null): Tasks {
  const send = mail && mailer(mail)
  return {
    cleanup: cleanUp,
    ...(send && { mail: (letter, id) => deliver(letter, { send, id, now: now() }) }),
  }
}

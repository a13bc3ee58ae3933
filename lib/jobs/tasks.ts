import { deleteEndedSessions } from '@/lib/auth/mutations'
import { dayBefore, hourOfDay, now, today } from '@/lib/clock'
import { publishDigest } from '@/lib/hendelse/mutations'
import { log } from '@/lib/log/log.mjs'
import { deliver } from '@/lib/mail/mutations'
import { findCutOff } from '@/lib/mail/ledger/mutations'
import { mailer, type MailSettings } from '@/lib/mail/transport'
import { takeRunningSesjon } from '@/lib/stortinget/sync/scheduled'
import { deleteExpiredLimits } from '@/lib/rate-limit/mutations'
import { deleteOldSecurityEvents } from '@/lib/security/mutations'
import { deleteOldUploads } from '@/lib/opplasting/retention/mutations'
import { giveUpLost, workOnUpload } from '@/lib/opplasting/task/mutations'
import { planComing, publishDue } from '@/lib/utkast/publication/mutations'
import { gatherLetters } from '@/lib/varsel/daily/mutations'
import { tellOfDueDates } from '@/lib/varsel/deadline/mutations'
import { tellOfNewlyPublic } from '@/lib/varsel/judged/mutations'
import { deleteOldNotices } from '@/lib/varsel/retention/mutations'
import { morning } from '@/lib/varsel/rules'
import type { Tasks } from './types'

/** What is kept for a time only, and how many rows went; each by itself, so that one that fails stops none. */
const deletions: Record<string, (now: Date) => Promise<number>> = {
  session: deleteEndedSessions,
  security_event: deleteOldSecurityEvents,
  rate_limit: deleteExpiredLimits,
  varsel: deleteOldNotices,
  opplasting: deleteOldUploads,
}

async function cleanUp(): Promise<void> {
  const lost = await giveUpLost(now())
  if (lost > 0) log.warn({ opplastinger: lost }, 'opplastinger som ingen lenger arbeider med, er gitt opp')
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

/** Of yesterday, once: asked for every hour, so that a worker that slept at midnight makes up for it. */
async function publishYesterday(): Promise<void> {
  const at = now()
  await publishDigest(dayBefore(today(at)), at)
}

/** Whatever is due; and a job in line for what is due before this is asked again. */
async function publish(): Promise<void> {
  const published = await publishDue(now())
  if (published.texts > 0 || published.aar.length > 0) log.info(published, 'gjorde redegjørelser offentlige')
  await planComing(now())
}

/** What the clock gives reason to tell, in the daytime; then the letters, and those that were lost on the way. */
async function tell(): Promise<void> {
  const at = now()
  if (hourOfDay(at) >= morning) {
    await tellOfDueDates(at)
    await tellOfNewlyPublic(at)
  }
  await gatherLetters(at)
  const cutOff = await findCutOff(at)
  if (cutOff > 0) log.warn({ brev: cutOff }, 'brev som ingen lenger arbeider med, venter på en avgjørelse')
}

/** What the worker does. Without a mail server letters are left in line. */
export function tasksWith(mail: MailSettings | null): Tasks {
  const send = mail && mailer(mail)
  return {
    cleanup: cleanUp,
    digest: publishYesterday,
    notices: tell,
    publication: publish,
    stortinget: takeRunningSesjon,
    import: ({ opplastingId }, _id, isLastTry) => workOnUpload(opplastingId, { isLastTry }),
    ...(send && { mail: (letter, id, isLastTry) => deliver(letter, { send, id, isLastTry, now: now() }) }),
  }
}

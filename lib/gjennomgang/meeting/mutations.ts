import 'server-only'
import { fromDay, toDay, today, type Day } from '@/lib/clock'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal, refuseField } from '@/lib/handling/refusal'
import { mayWorkOn, type GjennomgangSubject } from '../policy'
import { lockGjennomgang, loggedGjennomgang, subjectOf } from '../queries'
import { meetingSchema, type MeetingInput } from './schema'

/** The day on which the committee meets about it: never one that has been. */
export const setMotedato: Handling<MeetingInput, GjennomgangSubject & { motedato: Day | null }, null> = {
  name: 'setMotedato',
  schema: meetingSchema,
  read: async (tx, { gjennomgangId }) => {
    const row = await tx.gjennomgang.findUnique({ where: { id: gjennomgangId } })
    return row && { ...subjectOf(row), motedato: row.motedato && toDay(row.motedato) }
  },
  policy: mayWorkOn,
  write: async (tx, { input: { motedato }, subject: { id, motedato: held }, now }) => {
    if (motedato === held) return { data: null, events: null }
    if (motedato !== null && motedato < today(now)) throw refuseField('motedato', 'IN_THE_PAST')
    const row = await lockGjennomgang(tx, id)
    if (row?.publisert !== null) throw new Refusal('REVIEW_PUBLISHED')
    const before = await loggedGjennomgang(tx, id)
    await tx.gjennomgang.update({
      where: { id },
      data: { motedato: motedato === null ? null : fromDay(motedato) },
    })
    const etter = { ...before, motedato }
    return { data: null, events: [{ type: 'GJENNOMGANG_ENDRET', for: before, etter }] }
  },
}

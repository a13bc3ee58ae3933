import 'server-only'
import type { z } from 'zod'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { appendHendelser } from '@/lib/hendelse/mutations'
import type { ActingRole } from '@/lib/hendelse/types'
import type { HeldRole, Viewer } from '@/lib/user/types'
import { Refusal } from './refusal'
import type { Asker, Decision, Told } from './types'

/** What an act came to. `events` null: everything was so already, and nothing has been written. */
export type Outcome<Data> =
  | { data: Data; events: null }
  | {
      data: Data
      events: [Told, ...Told[]]
      /** What else belongs to the same transaction, such as letters about the events. */
      after?: (tx: Db, asker: Asker, numbers: number[]) => Promise<void>
    }

/** What is to be told to the log, and what is written when each event has got its number. */
export interface Prepared {
  events: Told[]
  write: (tx: Db, numbers: readonly number[]) => Promise<void>
}

/**
 * Something a person may do that changes the register: what comes in, what must be known, who may, and what it writes. It
 * has no other parts, so none of them can be forgotten. `perform` runs it in one transaction.
 */
export interface Handling<Input, Subject, Data> {
  /** Its name in the log. */
  name: string
  schema: z.ZodType<Input>
  /** Reads what the policy needs, and holds it until the end. null: it is not there, or not for this viewer to know of. */
  read: (tx: Db, input: Input, asker: Asker) => Promise<Subject | null>
  /** Pure: viewer and subject in, decision out. */
  policy: (viewer: Viewer, subject: Subject, input: Input) => Decision
  write: (tx: Db, act: Asker & { input: Input; subject: Subject }) => Promise<Outcome<Data>>
}

/**
 * Does what was asked in one transaction with its events, or throws a `Refusal` and leaves nothing. Actor, time, source
 * and the role acted in are put into each event here, out of reach of whoever writes a handling.
 */
export function perform<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  input: Input,
  asker: Asker,
): Promise<Data> {
  const { viewer, now } = asker
  return transaction(async (tx) => {
    const subject = await handling.read(tx, input, asker)
    // What is not there and what is not for this viewer are refused alike: a guess teaches nothing.
    if (subject === null) throw new Refusal('NOT_ALLOWED')
    const decision = handling.policy(viewer, subject, input)
    if (typeof decision === 'string') throw new Refusal(decision)
    const outcome = await handling.write(tx, { ...asker, input, subject })
    if (outcome.events === null) {
      await assertNothingWritten(tx, handling.name)
    } else {
      const kilde = { handling: handling.name, som: actingRole(decision) }
      const stamp = { tidspunkt: now, aktor: viewer.userId }
      const numbers = await appendHendelser(
        tx,
        outcome.events.map(({ sted, ...event }) => ({ ...event, ...stamp, kilde: { ...sted, ...kilde } })),
      )
      await outcome.after?.(tx, asker, numbers)
    }
    return outcome.data
  })
}

function actingRole({ role, departementId, komiteId, onBehalfOf }: HeldRole): ActingRole {
  return { rolle: role, departement: departementId, komite: komiteId, paaVegneAv: onBehalfOf }
}

/** PostgreSQL gives a transaction an id when it first writes a row. */
async function assertNothingWritten(tx: Db, name: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ wrote: boolean }[]>`
    SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS wrote`
  if (row?.wrote !== false) throw new Error(`${name} changed something and told the log nothing`)
}

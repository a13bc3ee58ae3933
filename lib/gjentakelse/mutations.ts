import 'server-only'
import { markChanged } from '@/lib/db/notify'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import { findKontrollId } from '@/lib/komite/sak/queries'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { mayLinkRepeats } from './policy'
import { findUnit } from './queries'
import { gjentakelseSchema, type GjentakelseInput } from './schema'

interface Subject {
  kontrollId: number
  /** null: the register does not have it. */
  vedtakId: number | null
  gjentarId: number | null
}

const read = async (tx: Db, { vedtak, gjentar }: GjentakelseInput): Promise<Subject> => {
  const [kontrollId, later, earlier] = [
    await findKontrollId(tx),
    await findUnit(tx, vedtak),
    await findUnit(tx, gjentar),
  ]
  return { kontrollId, vedtakId: later?.id ?? null, gjentarId: earlier?.id ?? null }
}

/** Both units, or a refusal that names the field. One of a later sesjon repeats one of an earlier. */
function bothOf({ vedtakId, gjentarId }: Subject, { vedtak, gjentar }: GjentakelseInput): [number, number] {
  if (vedtakId === null) throw refuseField('vedtak', 'NOT_IN_REGISTER')
  if (gjentarId === null) throw refuseField('gjentar', 'NOT_IN_REGISTER')
  if (gjentar.sesjon >= vedtak.sesjon) throw refuseField('gjentar', 'INVALID')
  return [vedtakId, gjentarId]
}

const markBoth = (ids: [number, number]) => async (tx: Db) => markChanged(tx, await changedPaths(tx, ids))

/** A person says that one unit asks again for what another asked. Neither state changes, now or later. */
export const confirmGjentakelse: Handling<GjentakelseInput, Subject, null> = {
  name: 'confirmGjentakelse',
  schema: gjentakelseSchema,
  read,
  policy: mayLinkRepeats,
  write: async (tx, { input, subject, now }) => {
    const [vedtakId, gjentarId] = bothOf(subject, input)
    const standing = await tx.gjentakelse.findFirst({ where: { vedtakId, gjentarId, trukket: null } })
    if (standing !== null) return { data: null, events: null }
    await tx.gjentakelse.create({ data: { vedtakId, gjentarId, bekreftet: now } })
    const event = { type: 'GJENTAKELSE_BEKREFTET', vedtak: { id: vedtakId, ...input.vedtak }, for: null, etter: { gjentar: input.gjentar } } as const // prettier-ignore
    return { data: null, events: [event], after: markBoth([vedtakId, gjentarId]) }
  },
}

/** The link was wrong. What was said stays in the log, and in `?per=` of the days it stood. */
export const withdrawGjentakelse: Handling<GjentakelseInput, Subject, null> = {
  name: 'withdrawGjentakelse',
  schema: gjentakelseSchema,
  read,
  policy: mayLinkRepeats,
  write: async (tx, { input, subject, now }) => {
    const [vedtakId, gjentarId] = bothOf(subject, input)
    const paths = await changedPaths(tx, [vedtakId, gjentarId])
    const { count } = await tx.gjentakelse.updateMany({ where: { vedtakId, gjentarId, trukket: null }, data: { trukket: now } }) // prettier-ignore
    if (count === 0) return { data: null, events: null }
    const event = { type: 'GJENTAKELSE_TRUKKET', vedtak: { id: vedtakId, ...input.vedtak }, for: { gjentar: input.gjentar }, etter: null } as const // prettier-ignore
    return { data: null, events: [event], after: (db: Db) => markChanged(db, paths) }
  },
}

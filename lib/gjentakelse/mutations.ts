import 'server-only'
import { requestRepeated, tellRepeated } from '@/lib/check/repeated/request-repeated'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { keepFunn } from '@/lib/funn/found/mutations'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import { findKontrollId } from '@/lib/komite/sak/queries'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { mayLinkRepeats } from './policy'
import { findLike, findUnit, keyOf } from './queries'
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

type Pair = [number, number]

/** What changes a link: its name in the log and what it does to the row. null: it is so already. */
interface Change {
  name: string
  change: (tx: Db, pair: Pair, now: Date) => Promise<LinkEvent | null>
}

type LinkEvent = (input: GjentakelseInput) => Told

/** Both pages are shown anew, as they were linked before or after; and what is proposed follows. */
function linking({ name, change }: Change): Handling<GjentakelseInput, Subject, null> {
  return {
    name,
    schema: gjentakelseSchema,
    read,
    policy: mayLinkRepeats,
    write: async (tx, { input, subject, now }) => {
      const pair = bothOf(subject, input)
      const before = await changedPaths(tx, pair)
      const told = await change(tx, pair, now)
      if (told === null) return { data: null, events: null }
      const after = async (db: Db) => {
        await markChanged(db, [...new Set([...before, ...(await changedPaths(db, pair))])])
        await refreshRepeats(db, now)
      }
      return { data: null, events: [told(input)], after }
    },
  }
}

/** A person says that one unit asks again for what another asked. Neither state changes, now or later. */
export const confirmGjentakelse = linking({
  name: 'confirmGjentakelse',
  change: async (tx, [vedtakId, gjentarId], now) => {
    const standing = await tx.gjentakelse.findFirst({ where: { vedtakId, gjentarId, trukket: null } })
    if (standing !== null) return null
    await tx.gjentakelse.create({ data: { vedtakId, gjentarId, bekreftet: now } })
    return ({ vedtak, gjentar }) => ({ type: 'GJENTAKELSE_BEKREFTET', vedtak: { id: vedtakId, ...vedtak }, for: null, etter: { gjentar } }) // prettier-ignore
  },
})

/** The link was wrong. What was said stays in the log, and in `?per=` of the days it stood. */
export const withdrawGjentakelse = linking({
  name: 'withdrawGjentakelse',
  change: async (tx, [vedtakId, gjentarId], now) => {
    const { count } = await tx.gjentakelse.updateMany({ where: { vedtakId, gjentarId, trukket: null }, data: { trukket: now } }) // prettier-ignore
    if (count === 0) return null
    return ({ vedtak, gjentar }) => ({ type: 'GJENTAKELSE_TRUKKET', vedtak: { id: vedtakId, ...vedtak }, for: { gjentar }, etter: null }) // prettier-ignore
  },
})

/**
 * What looks like a request made again, over the whole register, as a funn about both units until a person has linked them.
 * Whenever a vedtak comes or a link changes.
 */
export async function refreshRepeats(tx: Db, now: Date): Promise<void> {
  const { rule, group, severity } = requestRepeated
  const found = (await findLike(tx)).map(({ later, earlier }) => ({
    rule,
    group,
    severity,
    message: tellRepeated(keyOf(later), keyOf(earlier)),
    lines: [later.linje],
    vedtak: [keyOf(later), keyOf(earlier)],
    known: '',
    dokumentId: later.dokumentId,
    annet: { dokumentId: earlier.dokumentId, linjer: [earlier.linje] },
  }))
  await keepFunn(tx, found, { prefix: 'gjentakelse/', kjoringId: null, now })
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Handling } from '@/lib/handling/mutations'
import type { Db } from '@/lib/db/connection'
import { sha256 } from '@/lib/hendelse/canonical'
import { findKontrollId } from '@/lib/komite/sak/queries'
import type { UnitKey } from '@/lib/vedtak/types'
import { mayDismissFunn, mayRestoreFunn } from './policy'
import { dismissFunnSchema, restoreFunnSchema, type DismissFunnInput, type RestoreFunnInput } from './schema'
import { subjectFields, toSubject, unitsOf } from './subject/queries'
import type { FunnSubject } from './types'

type Subject = FunnSubject & { unit: (UnitKey & { id: number }) | null }

/** What the policy needs of a funn that stands, held until the end. null: there is none, or it has fallen away. */
async function readFunn(tx: Db, funnId: number): Promise<Subject | null> {
  const held = await tx.$queryRaw<
    { id: number }[]
  >`SELECT id FROM funn WHERE id = ${funnId} AND bortfalt IS NULL FOR UPDATE`
  if (held.length === 0) return null
  const row = await tx.funn.findUniqueOrThrow({
    where: { id: funnId },
    select: {
      ...subjectFields,
      dokument: { select: { departementId: true } },
      avvistList: { where: { trukket: null }, select: { side: true } },
    },
  })
  const [first] = unitsOf(row)
  return {
    ...toSubject(row, await findKontrollId(tx)),
    unit: first ? { id: first.id, sesjon: first.sesjonId, nummer: first.nummer, punkt: first.punkt } : null,
  }
}

/** Somebody has looked and sets a funn aside for their side. Their reason is kept, and never shown to the other side. */
export const dismissFunn: Handling<DismissFunnInput, Subject, null> = {
  name: 'dismissFunn',
  schema: dismissFunnSchema,
  read: (tx, { funnId }) => readFunn(tx, funnId),
  policy: mayDismissFunn,
  write: async (tx, { input, subject: { id: funnId, unit }, viewer, now }) => {
    const id = randomUUID()
    const begrunnelse = input.begrunnelse.replace(/\r\n?/gu, '\n')
    await tx.funnAvvist.create({
      data: { id, funnId, side: viewer.side, begrunnelse, avvist: now, avvistAv: viewer.userId },
    })
    const etter = { avvisning: id, funn: funnId, side: viewer.side, begrunnelse: sha256(begrunnelse) }
    return { data: null, events: [{ type: 'FUNN_AVVIST', vedtak: unit, for: null, etter }] }
  },
}

/** It stands again for one's side; that it was set aside, and why, is kept. */
export const restoreFunn: Handling<RestoreFunnInput, Subject, null> = {
  name: 'restoreFunn',
  schema: restoreFunnSchema,
  read: (tx, { funnId }) => readFunn(tx, funnId),
  policy: mayRestoreFunn,
  write: async (tx, { subject: { id: funnId, unit }, viewer, now }) => {
    const { id, side, begrunnelse } = await tx.funnAvvist.findFirstOrThrow({
      where: { funnId, side: viewer.side, trukket: null },
    })
    await tx.funnAvvist.update({ where: { id }, data: { trukket: now, trukketAv: viewer.userId } })
    const before = { avvisning: id, funn: funnId, side, begrunnelse: sha256(begrunnelse) }
    return {
      data: null,
      events: [{ type: 'FUNN_AVVISNING_TRUKKET', vedtak: unit, for: before, etter: null }],
    }
  },
}

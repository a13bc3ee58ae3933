import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Handling } from '@/lib/handling/mutations'
import type { Db } from '@/lib/db/connection'
import { sha256 } from '@/lib/hendelse/canonical'
import type { UnitKey } from '@/lib/vedtak/types'
import { mayDismissFunn, mayRestoreFunn } from './policy'
import { dismissFunnSchema, restoreFunnSchema, type DismissFunnInput, type RestoreFunnInput } from './schema'
import type { FunnSubject } from './types'

type Subject = FunnSubject & { unit: (UnitKey & { id: number }) | null }

const unitFields = {
  id: true,
  sesjonId: true,
  nummer: true,
  punkt: true,
  komiteId: true,
  tilstandList: { where: { gjeldende: true, til: null }, select: { departementId: true } },
} as const

/** What the policy needs of a funn that stands, held until the end. null: there is none, or it has fallen away. */
async function readFunn(tx: Db, funnId: number): Promise<Subject | null> {
  const held = await tx.$queryRaw<
    { id: number }[]
  >`SELECT id FROM funn WHERE id = ${funnId} AND bortfalt IS NULL FOR UPDATE`
  const row =
    held.length === 0
      ? null
      : await tx.funn.findUnique({
          where: { id: funnId },
          select: {
            id: true,
            dokument: { select: { departementId: true } },
            vedtak: { select: unitFields },
            enhetList: { select: { vedtak: { select: unitFields } }, orderBy: { vedtakId: 'asc' } },
            avvistList: { where: { trukket: null }, select: { side: true } },
          },
        })
  if (row === null) return null
  const kontroll = await tx.komite.findFirstOrThrow({ where: { kode: 'KONTROLL' }, select: { id: true } })
  const units = [...(row.vedtak ? [row.vedtak] : []), ...row.enhetList.map(({ vedtak }) => vedtak)]
  const answering = units.flatMap(({ tilstandList }) =>
    tilstandList.flatMap(({ departementId }) => departementId ?? []),
  )
  const owner = row.dokument.departementId
  const [first] = units
  return {
    id: row.id,
    departementer: [...new Set(units.length === 0 && owner !== null ? [owner] : answering)],
    komiteer: [...new Set(units.flatMap(({ komiteId }) => komiteId ?? []))],
    kontroll: kontroll.id,
    avvistAv: row.avvistList.map(({ side }) => side),
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

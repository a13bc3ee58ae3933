import { db } from '@/lib/db/client'
import { confirmGjentakelse, withdrawGjentakelse } from '@/lib/gjentakelse/mutations'
import { aNewUnit } from '../year'
import { row, type MatrixRow } from './row'

const keyOf = async (id: number) => {
  const { sesjonId, nummer, punkt } = await db().vedtak.findUniqueOrThrow({ where: { id } })
  return `${sesjonId}/${nummer}/${punkt}`
}

/** Two units, the second of an earlier sesjon; linked, where the link is to be withdrawn. */
const pair = (isLinked: boolean) => async () => {
  const [vedtakId, gjentarId] = [await aNewUnit(), await aNewUnit({ sesjon: '2022-2023' })]
  if (isLinked) await db().gjentakelse.create({ data: { vedtakId, gjentarId, bekreftet: new Date('2026-10-01T08:00:00Z') } }) // prettier-ignore
  return { vedtak: await keyOf(vedtakId), gjentar: await keyOf(gjentarId) }
}

const unknown = async () => ({ vedtak: '2024-2025/9999/', gjentar: '2022-2023/9999/' })
const malformed = async () => ({ vedtak: `' OR 1=1`, gjentar: '2022-2023/9999/' })

export const gjentakelseActions: Record<string, MatrixRow> = {
  confirmGjentakelse: row(confirmGjentakelse, {
    on: { pair: pair(false), unknown, malformed },
    allowed: { secretaryKkk: ['pair'], office: ['pair'] },
    invalid: ['unknown'],
  }),
  withdrawGjentakelse: row(withdrawGjentakelse, {
    on: { pair: pair(true), unknown, malformed },
    allowed: { secretaryKkk: ['pair'], office: ['pair'] },
    invalid: ['unknown'],
  }),
}

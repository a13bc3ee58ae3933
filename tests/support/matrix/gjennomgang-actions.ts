import { db } from '@/lib/db/client'
import { extendGjennomgang, openGjennomgang } from '@/lib/gjennomgang/mutations'
import { aGjennomgang } from '../gjennomgang'
import { aNewUnit, anotherYear } from '../year'
import { row, type MatrixRow } from './row'

const missing = '00000000-0000-4000-8000-000000000000'

/** The year after `sesjon`: what the Storting decided in one is reported in the next. */
const sesjonBefore = (sesjon: string): string => {
  const start = Number(sesjon.slice(0, 4))
  return `${start - 1}-${start}`
}

/** A year with a unit of the committee in it, whose review has not been opened. */
const yearOf = (komite: string) => async () => {
  const sesjon = await anotherYear()
  const vedtakId = await aNewUnit({ sesjon: sesjonBefore(sesjon) })
  const { id: komiteId } = await db().komite.findUniqueOrThrow({ where: { slug: komite } })
  await db().vedtak.update({ where: { id: vedtakId }, data: { komiteId } })
  return { komite, sesjon }
}

/** An open review of a committee, empty. */
export const reviewOf = (komite: string) => async () => {
  const sesjon = await anotherYear()
  await aNewUnit({ sesjon: sesjonBefore(sesjon) })
  return { gjennomgangId: await aGjennomgang({ komite, sesjon }) }
}

/** Each secretary on the bench of their own committee. */
export const bySecretaries = { secretaryKkk: ['kontroll'], secretaryHelse: ['helse'] }

export const gjennomgangActions: Record<string, MatrixRow> = {
  openGjennomgang: row(openGjennomgang, {
    on: {
      kontroll: yearOf('kontroll'),
      helse: yearOf('helseoms'),
      missing: async () => ({ komite: 'finnes-ikke', sesjon: '2025-2026' }),
      malformed: async () => ({ komite: 'kontroll', sesjon: '2025' }),
    },
    allowed: bySecretaries,
  }),
  extendGjennomgang: row(extendGjennomgang, {
    on: {
      kontroll: reviewOf('kontroll'),
      missing: async () => ({ gjennomgangId: missing }),
      malformed: async () => ({ gjennomgangId: '1' }),
    },
    allowed: { secretaryKkk: ['kontroll'] },
  }),
}

import { randomUUID } from 'node:crypto'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { textColumns } from '@/lib/utkast/queries'
import type { UtkastStatus, UtkastText } from '@/lib/utkast/types'
import { aText } from './utkast-text'

/** A text that says as little as one that is approved may. */
const said: Partial<UtkastText> = {
  tittel: 'Plan mot forurensing',
  stikkord: '',
  redegjorelse: 'Planen er lagt frem.\n\nAnmodningsvedtaket anses som fulgt opp.',
}

interface UtkastSpec {
  vedtakId: number
  departementId: number
  sesjon?: string
  omgang?: number
  status?: UtkastStatus
  text?: Partial<UtkastText>
  /** Whose words it holds; the first has it. */
  writtenBy: string
  approvedBy?: string | null
  correction?: { type: 'RETTEBREV' | 'TILLEGG'; sitat: string; dato: string }
}

const moment = new Date('2026-11-20T10:00:00Z')

/** Puts a text into the database as if it had come there by itself, with its revision 1, and without an event; its id. */
export async function anUtkast(spec: UtkastSpec): Promise<string> {
  const { vedtakId, departementId, writtenBy, approvedBy = null, correction } = spec
  const status = spec.status ?? 'KLAR'
  const text = aText({ ...said, ...spec.text })
  const id = randomUUID()
  const isSent = status !== 'UTKAST' && status !== 'IKKE_PABEGYNT'
  await db().utkast.create({
    data: {
      id,
      vedtakId,
      departementId,
      rapporteringssesjon: spec.sesjon ?? '2026-2027',
      omgang: spec.omgang ?? 0,
      status,
      revisjon: 1,
      ...textColumns(text),
      saksbehandlerId: writtenBy,
      skrevetAv: [writtenBy],
      endretAv: writtenBy,
      opprettet: moment,
      endret: moment,
      ...(isSent && { sendt: moment, sendtAv: writtenBy }),
      ...((status === 'KLAR' || status === 'PUBLISERT') && {
        godkjent: moment,
        godkjentAv: approvedBy ?? randomUUID(),
      }),
      ...(correction && {
        rettelseType: correction.type,
        rettelseSitat: correction.sitat,
        rettelseDato: fromDay(correction.dato),
      }),
      delkravList: { create: text.delkrav.map((it, plass) => ({ ...it, plass })) },
      kildeList: { create: text.kilder.map((it, plass) => ({ ...it, plass })) },
      versjonList: { create: { revisjon: 1, innhold: { ...text }, lagretAv: writtenBy, lagret: moment } },
    },
  })
  return id
}

import 'server-only'
import { fromDay, toDay } from '../clock'
import type { Db } from '../db/connection'
import { digest } from '../hendelse/canonical'
import type { LoggedUtkast } from '../hendelse/logged/types'
import type { UtkastStatus, UtkastText } from './types'

/** What is read of an utkast wherever its text is looked at as a whole. */
export const withText = {
  delkravList: { orderBy: { plass: 'asc' }, select: { merke: true, tekst: true, svar: true } },
  kildeList: { orderBy: { plass: 'asc' }, select: { tekst: true, adresse: true } },
} as const

type TextRow = Omit<UtkastText, 'lofteDato' | 'delkrav' | 'kilder'> & {
  lofteDato: Date | null
  delkravList: UtkastText['delkrav']
  kildeList: UtkastText['kilder']
}

/** The text of a row that was read `withText`. */
export function textOf(row: TextRow): UtkastText {
  const { tittel, stikkord, redegjorelse, vurdering, rapporteringAvsluttes, maalform } = row
  const { lofteTekst, flyttegrunn, romertall, lofteDato, delkravList: delkrav, kildeList: kilder } = row
  const promise = { lofteDato: lofteDato && toDay(lofteDato), lofteTekst, flyttegrunn }
  return { tittel, stikkord, redegjorelse, vurdering, rapporteringAvsluttes, maalform, ...promise, romertall, delkrav, kilder } // prettier-ignore
}

/** Reads an utkast and holds it until the end of the transaction: of two who write at once, the second waits. */
export async function lockUtkast(tx: Db, id: string) {
  await tx.$queryRaw`SELECT id FROM utkast WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.utkast.findUnique({ where: { id }, include: withText })
  return row && { ...row, text: textOf(row) }
}

export function textColumns({ lofteDato, delkrav: _delkrav, kilder: _kilder, ...columns }: UtkastText) {
  return { ...columns, lofteDato: lofteDato === null ? null : fromDay(lofteDato) }
}

interface UtkastRow {
  id: string
  rapporteringssesjon: string
  omgang: number
  departementId: number
  status: UtkastStatus
  revisjon: number
  saksbehandlerId: string | null
}

/** A text as the log tells it: who has it and how far it is, and the SHA-256 of what it says. */
export function loggedUtkast(row: UtkastRow, text: UtkastText): LoggedUtkast {
  const { id, rapporteringssesjon, omgang, departementId, status, revisjon, saksbehandlerId } = row
  return {
    utkast: id,
    rapporteringssesjon,
    omgang,
    departement: departementId,
    status,
    revisjon,
    saksbehandler: saksbehandlerId,
    innhold: digest({ ...text, delkrav: text.delkrav.map((it) => ({ ...it })), kilder: text.kilder.map((it) => ({ ...it })) }), // prettier-ignore
  }
}

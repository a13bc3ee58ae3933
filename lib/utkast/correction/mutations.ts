import 'server-only'
import { randomUUID } from 'node:crypto'
import { fromDay, today, toDay } from '@/lib/clock'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import type { UnitKey } from '@/lib/vedtak/types'
import { loggedUtkast, textColumns } from '../queries'
import type { UtkastText } from '../types'
import { mayStart, type CorrectionSubject } from './policy'
import { findCorrectable } from './queries'
import { startCorrectionSchema, type StartCorrectionInput } from './schema'

type Found = NonNullable<Awaited<ReturnType<typeof findCorrectable>>>
type Subject = Found & CorrectionSubject & { key: UnitKey }

/**
 * Begins a correction of a published account: a text of its own that starts as what stands, goes the same way through
 * two pairs of eyes, and names what it is printed in.
 */
export const startCorrection: Handling<StartCorrectionInput, Subject, null> = {
  name: 'startCorrection',
  schema: startCorrectionSchema,
  read: async (tx, { aar, sesjon, nummer, punkt }) => {
    const key = { sesjon, nummer, punkt }
    await tx.$queryRaw`SELECT id FROM vedtak WHERE sesjon_id = ${sesjon} AND nummer = ${nummer} AND punkt = ${punkt} FOR UPDATE`
    const found = await findCorrectable(tx, { aar, key })
    if (found === null) return null
    const isUnderWay = found.rounds.some(({ status }) => status !== 'PUBLISERT')
    return { ...found, key, isPublished: true, isUnderWay }
  },
  policy: mayStart,
  write: async (tx, { input, subject, viewer, now }) => {
    const { key, vedtak, published, departementId, rounds } = subject
    if (input.dato > today(now)) throw refuseField('dato', 'TOO_LATE')
    if (published.offentligFra && input.dato < toDay(published.offentligFra))
      throw refuseField('dato', 'BEFORE_PUBLIC')
    const text = textOfAccount(published)
    const row = {
      id: randomUUID(),
      vedtakId: vedtak.id,
      rapporteringssesjon: input.aar,
      omgang: Math.max(0, ...rounds.map(({ omgang }) => omgang)) + 1,
      departementId,
      status: 'UTKAST' as const,
      revisjon: 1,
      saksbehandlerId: viewer.userId,
    }
    await tx.utkast.create({
      data: {
        ...row,
        ...textColumns(text),
        rettelseType: input.type,
        rettelseSitat: input.sitat,
        rettelseDato: fromDay(input.dato),
        skrevetAv: [viewer.userId],
        endretAv: viewer.userId,
        opprettet: now,
        endret: now,
        delkravList: { create: text.delkrav.map((it, plass) => ({ ...it, plass })) },
        versjonList: { create: { revisjon: 1, innhold: { ...text }, lagretAv: viewer.userId, lagret: now } },
      },
    })
    const unit = { id: vedtak.id, ...key }
    return {
      data: null,
      events: [{ type: 'UTKAST_LAGRET', vedtak: unit, for: null, etter: loggedUtkast(row, text) }],
    }
  },
}

/** What stands in public, as somebody may write on. */
function textOfAccount(published: Found['published']): UtkastText {
  const { tittel, redegjorelse, vurdering, rapporteringAvsluttes, maalform, lofteList, delkravList } =
    published
  const promised = lofteList.find(({ grunn }) => grunn !== null) ?? null
  return {
    tittel,
    stikkord: published.stikkord ?? '',
    redegjorelse,
    vurdering,
    rapporteringAvsluttes,
    maalform,
    lofteDato: promised?.dato ? toDay(promised.dato) : null,
    lofteTekst: '',
    flyttegrunn: promised?.grunn ?? '',
    romertall: '',
    delkrav: delkravList.map(({ merke, tekst, svar }) => ({ merke, tekst, svar: svar ?? '' })),
    kilder: [],
  }
}

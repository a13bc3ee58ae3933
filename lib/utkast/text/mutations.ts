import 'server-only'
import type { Db } from '@/lib/db/connection'
import type { Handling } from '@/lib/handling/mutations'
import type { Told } from '@/lib/handling/types'
import { ensureUtkast } from '../assignment/mutations'
import { mayWriteUtkast } from '../policy'
import { lockUtkast, loggedUtkast, textColumns } from '../queries'
import type { UtkastText } from '../types'
import { findText, listDemands } from './queries'
import { isSameText, textOfValues } from './rules'
import { saveTextSchema, type SaveTextInput } from './schema'
import type { Saved } from './types'

type Row = NonNullable<Awaited<ReturnType<typeof lockUtkast>>>

interface TextSubject {
  row: Row
  written: UtkastText
  /** It says what is written already: nothing is to be saved. */
  isSaved: boolean
}

/**
 * Somebody saves what they have written, from the revision they had read. Whoever comes second is refused (`STALE`), so
 * that nobody's words are lost; every revision is kept. What was waiting for approval goes back to its writers.
 */
export const saveText: Handling<SaveTextInput, TextSubject, Saved> = {
  name: 'saveText',
  schema: saveTextSchema,
  read: async (tx, input, { now }) => {
    const stored = await findText(tx, input)
    if (stored !== null && stored.revisjon === input.revisjon) {
      const written = await writtenText(tx, input, stored.text)
      // Looked at without holding it, so that saving the same again writes nothing at all.
      if (isSameText(stored.text, written)) return { row: stored, written, isSaved: true }
    }
    const row = input.omgang === 0 ? await ensureUtkast(tx, { ...input, now }) : stored && (await lockUtkast(tx, stored.id)) // prettier-ignore
    return row && { row, written: await writtenText(tx, input, row.text), isSaved: false }
  },
  policy: (viewer, { row }, { revisjon }) => {
    const decided = mayWriteUtkast(viewer, row)
    if (typeof decided === 'string') return decided
    return row.revisjon === revisjon ? decided : 'STALE'
  },
  write: async (tx, { subject, viewer, now }) => {
    const { row, written, isSaved } = subject
    if (isSaved) {
      return { data: { revisjon: row.revisjon, status: row.status, lagret: now.toISOString() }, events: null }
    }
    const skrevetAv = [...new Set([...row.skrevetAv, viewer.userId])]
    const event = await writeRevision(tx, row, { text: written, by: viewer.userId, skrevetAv, now })
    return {
      data: { revisjon: row.revisjon + 1, status: 'UTKAST', lagret: now.toISOString() },
      events: [event],
    }
  },
}

async function writtenText(tx: Db, input: SaveTextInput, stored: UtkastText): Promise<UtkastText> {
  return textOfValues(input.values, await listDemands(tx, input, stored))
}

interface NewRevision {
  text: UtkastText
  by: string
  skrevetAv: string[]
  now: Date
}

async function writeRevision(tx: Db, row: Row, { text, by, skrevetAv, now }: NewRevision): Promise<Told> {
  const revisjon = row.revisjon + 1
  const status = 'UTKAST' as const
  await tx.utkast.update({
    where: { id: row.id },
    data: { ...textColumns(text), revisjon, status, skrevetAv, endret: now, endretAv: by, sendt: null, sendtAv: null }, // prettier-ignore
  })
  await tx.utkastDelkrav.deleteMany({ where: { utkastId: row.id } })
  await tx.utkastKilde.deleteMany({ where: { utkastId: row.id } })
  await tx.utkastDelkrav.createMany({
    data: text.delkrav.map((one, plass) => ({ ...one, plass, utkastId: row.id })),
  })
  await tx.utkastKilde.createMany({
    data: text.kilder.map((one, plass) => ({ ...one, plass, utkastId: row.id })),
  })
  await tx.utkastVersjon.create({
    data: { utkastId: row.id, revisjon, innhold: { ...text }, lagretAv: by, lagret: now },
  })
  return {
    type: 'UTKAST_LAGRET',
    vedtak: await unitKey(tx, row.vedtakId),
    for: row.revisjon === 0 ? null : loggedUtkast(row, row.text),
    etter: loggedUtkast({ ...row, revisjon, status }, text),
  }
}

/** The unit as an event names it. */
async function unitKey(tx: Db, id: number) {
  const {
    sesjonId: sesjon,
    nummer,
    punkt,
  } = await tx.vedtak.findUniqueOrThrow({
    where: { id },
    select: { sesjonId: true, nummer: true, punkt: true },
  })
  return { id, sesjon, nummer, punkt }
}

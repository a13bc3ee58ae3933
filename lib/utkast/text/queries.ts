import 'server-only'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { readDelkrav } from '@/lib/parse/fields/delkrav'
import { listLastAccounts, type LastAccount } from '../last-account/queries'
import { textOf, withText } from '../queries'
import type { UtkastText } from '../types'
import type { Demand, SavedText, TextKey } from './types'

/** A text as it stands, not held; null where nobody has needed it yet. */
export async function findText(tx: Db, { vedtakId, rapporteringssesjon, omgang }: TextKey) {
  const row = await tx.utkast.findUnique({
    where: { vedtakId_rapporteringssesjon_omgang: { vedtakId, rapporteringssesjon, omgang } },
    include: withText,
  })
  return row && { ...row, text: textOf(row) }
}

/** Who saved the revision that stands, by name, and when. */
export async function findSavedText(key: TextKey): Promise<SavedText | null> {
  const row = await findText(db(), key)
  if (row === null) return null
  const { revisjon, text, status } = row
  const version = await db().utkastVersjon.findUnique({
    where: { utkastId_revisjon: { utkastId: row.id, revisjon } },
    select: { lagret: true, lagretAv: true },
  })
  const user =
    version && (await db().user.findUnique({ where: { id: version.lagretAv }, select: { name: true } }))
  return { revisjon, text, status, lagret: version?.lagret ?? null, lagretAv: user?.name ?? null }
}

/**
 * The demands that a text answers one by one: those it has, else those the departement told apart last time, else those
 * the request itself keeps apart.
 */
export function demandsOf(
  text: Pick<UtkastText, 'delkrav'> | null,
  { last, request }: { last: Pick<LastAccount, 'delkrav'> | null; request: string },
): Demand[] {
  const known = [text?.delkrav ?? [], last?.delkrav ?? []].find((list) => list.length > 0)
  if (known) return known.map(({ merke, tekst }) => ({ merke, tekst }))
  return readDelkrav(request).map(({ text: tekst }, at) => ({ merke: String.fromCharCode(97 + at), tekst }))
}

/** The same, read for a unit. */
export async function listDemands(tx: Db, key: TextKey, text: UtkastText): Promise<Demand[]> {
  if (text.delkrav.length > 0) return demandsOf(text, { last: null, request: '' })
  const { tekst } = await tx.vedtak.findUniqueOrThrow({
    where: { id: key.vedtakId },
    select: { tekst: true },
  })
  const last = await listLastAccounts(tx, key.rapporteringssesjon, [key.vedtakId])
  return demandsOf(text, { last: last.get(key.vedtakId) ?? null, request: tekst })
}

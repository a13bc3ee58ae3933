import 'server-only'
import type { CheckFacts } from '@/lib/check/types'
import { toDay, today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { listWorkFunn } from '@/lib/funn/queries'
import type { WorkFunn } from '@/lib/funn/types'
import { findUnit } from '@/lib/rapporteringsaar/queries'
import type { Viewer } from '@/lib/user/types'
import { nextSesjon } from '@/lib/vedtak/rules'
import type { Maalform } from '@/lib/import/types'
import { listFacts } from '../check/queries'
import { listLastAccounts, type LastAccount } from '../last-account/queries'
import { mayNote, mayReadUtkast, mayWriteUtkast } from '../policy'
import { demandsOf, findSavedText, findText } from '../text/queries'
import { textOfValues } from '../text/rules'
import type { Demand, SavedText, TextKey } from '../text/types'
import type { UtkastStatus } from '../types'
import type { TextAddress } from './types'

/** All that the page of one text shows. */
export interface TextPage {
  key: TextKey
  utkastId: string | null
  address: TextAddress
  /** The Storting's words, verbatim. */
  request: string
  requestMaalform: Maalform | null
  dato: string | null
  stikkord: string
  tittel: string
  status: UtkastStatus
  /** null: nobody has saved it. */
  saved: SavedText | null
  maalform: Maalform
  last: LastAccount | null
  demands: Demand[]
  facts: CheckFacts
  mayWrite: boolean
  mayNote: boolean
  /** What the checks found in what has been printed of it, and between its documents. */
  found: WorkFunn[]
}

/**
 * One text with what is written beside it. null: there is no such unit in an opened year. 'REFUSED': it is another's.
 */
export async function findTextPage(
  viewer: Viewer,
  address: TextAddress,
  now: Date,
): Promise<TextPage | 'REFUSED' | null> {
  const { aar, sesjon, nummer, punkt, omgang } = address
  const vedtak = await db().vedtak.findUnique({
    where: { sesjonId_nummer_punkt: { sesjonId: sesjon, nummer, punkt } },
    select: { id: true, tekst: true, maalform: true, dato: true, stikkord: true, tittel: true },
  })
  const unit = vedtak && (await findUnit(db(), { vedtakId: vedtak.id, sesjon: aar }, now))
  if (vedtak === null || unit === null) return null
  const key = { vedtakId: vedtak.id, rapporteringssesjon: aar, omgang }
  const row = await findText(db(), key)
  // A correction is begun where its source is told, not by coming here.
  if (row === null && omgang > 0) return null
  const departementId = row?.departementId ?? unit.departementId
  const status = row?.status ?? 'IKKE_PABEGYNT'
  // Whom nobody has asked yet, only those may see who give it away.
  if (mayReadUtkast(viewer, { departementId: departementId ?? 0 }) === null) return 'REFUSED'
  // A correction is written from what it corrects.
  const before = omgang === 0 ? aar : nextSesjon(aar)
  const last = (await listLastAccounts(db(), before, [vedtak.id])).get(vedtak.id) ?? null
  const demands = demandsOf(row?.text ?? null, { last, request: vedtak.tekst })
  const text = row?.text ?? textOfValues({}, demands)
  const facts = await listFacts(db(), [{ vedtakId: vedtak.id, text }], { rapporteringssesjon: aar, now })
  const known = facts.get(vedtak.id)
  if (known === undefined) return null
  return {
    key,
    utkastId: row?.id ?? null,
    address,
    request: vedtak.tekst,
    requestMaalform: vedtak.maalform,
    dato: vedtak.dato && toDay(vedtak.dato),
    stikkord: vedtak.stikkord,
    tittel: vedtak.tittel,
    status,
    saved: row && row.revisjon > 0 ? await findSavedText(key) : null,
    maalform: row?.maalform ?? last?.maalform ?? vedtak.maalform ?? 'NB',
    last,
    demands,
    facts: known,
    mayWrite: departementId !== null && typeof mayWriteUtkast(viewer, { departementId, status }) !== 'string',
    found: await listWorkFunn(vedtak.id, { viewer, day: today(now), sesjon: null }),
    mayNote: departementId !== null && typeof mayNote(viewer, { departementId }) !== 'string',
  }
}

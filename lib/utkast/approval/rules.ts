import type { FieldErrors } from '@/lib/handling/types'
import type { UtkastText } from '../types'
import type { BulkReason, BulkSubject, ComparedText } from './types'

/** What a text lacks before it can be sent to approval, by its field. */
export function missingIn(text: UtkastText): FieldErrors {
  const missing = {
    tittel: text.tittel.trim() === '',
    redegjorelse: text.redegjorelse.trim() === '',
    vurdering: text.vurdering === null,
    // The table of the print has a cell for it that cannot be empty.
    rapporteringAvsluttes: text.rapporteringAvsluttes === null,
  }
  const names = Object.entries(missing).flatMap(([name, isMissing]) => (isMissing ? [name] : []))
  return Object.fromEntries(names.map((name) => [name, 'MISSING' as const]))
}

/** White space that nobody sees is no change. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Whether a text says what an account said: words, conclusion, Ja/Nei, and what is promised and answered beside them. */
export function isUnchanged(text: UtkastText, last: ComparedText): boolean {
  return (
    plain(text.tittel) === plain(last.tittel) &&
    plain(text.redegjorelse) === plain(last.redegjorelse) &&
    text.vurdering === last.vurdering &&
    text.rapporteringAvsluttes === last.rapporteringAvsluttes &&
    (text.lofteDato === null || text.lofteDato === last.lofteDato) &&
    text.flyttegrunn.trim() === '' &&
    text.romertall.trim() === '' &&
    answersOf(text.delkrav) === answersOf(last.delkrav)
  )
}

const answersOf = (delkrav: ComparedText['delkrav']) =>
  delkrav
    .map(({ svar }) => plain(svar))
    .filter((svar) => svar !== '')
    .join('\n')

/** Why a text must be looked at by itself; null: it may be approved together with others. */
export function bulkReason(subject: BulkSubject): BulkReason | null {
  const { status, omgang, isOwn, isOpened, text, last, funn } = subject
  if (status !== 'TIL_GODKJENNING') return 'NOT_WAITING'
  if (isOwn) return 'OWN_TEXT'
  if (omgang > 0) return 'CORRECTION'
  if (last === null) return 'NEW'
  if (!isUnchanged(text, last)) return 'CHANGED'
  if (funn.some(({ severity }) => severity === 'feil')) return 'HIGH_FUNN'
  return isOpened ? null : 'NOT_OPENED'
}

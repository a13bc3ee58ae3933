import type { HendelseChanges, HendelseType, NewHendelse } from '@/lib/hendelse/types'
import type { HeldRole, Viewer } from '@/lib/user/types'

/** Why an act was refused as a whole. The pages have a sentence for each (`feilkoder.code`). */
export const refusalCodes = [
  'SIGNED_OUT',
  'INVALID',
  'NOT_ALLOWED',
  'TOO_MANY',
  'FAILED',
  'ANSVAR_HELD',
  'FORDELING_ANSWERED',
  'OVERFORING_OPEN',
  'OVERFORING_ANSWERED',
  'NOT_RESPONSIBLE',
  'VEDTAK_CLOSED',
  'NOT_ONESELF',
  'LAST_ADMINISTRATOR',
  'USER_DISABLED',
  'USER_ERASED',
  'ROLE_HELD',
  'ROLE_ENDED',
  'NOT_DELEGABLE',
  'STANDS_IN_ALREADY',
  'STAND_IN_ENDED',
  'YEAR_OPEN',
  'YEAR_PUBLISHED',
  'TIME_PASSED',
  'MOVE_WAITING',
  'MOVE_SETTLED',
  'NEEDS_ANOTHER',
  'ONE_DEPARTEMENT',
  'TAKEN_MEANWHILE',
  'LETTER_SETTLED',
  'STALE',
  'TEXT_CLOSED',
  'OWN_TEXT',
  'ALREADY_SENT',
  'NOT_WAITING',
  'NOT_APPROVED',
  'NOTHING_CORRECTED',
  'NOT_PUBLISHED',
  'CORRECTION_OPEN',
  'REVIEW_OPEN',
  'REVIEW_PUBLISHED',
  'NOT_THEIRS_TO_SAY',
  'NOTHING_TO_REVIEW',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_PUBLISH',
  'BENCH_CHANGED',
  'REPEAL_HELD',
  'NO_SOURCE',
  'UPLOAD_MOVED_ON',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** What is wrong with one field. The pages have a sentence for each (`feilkoder.field`). */
export const fieldFaults = [
  'FILE_KIND',
  'FILE_TOO_LARGE',
  'MISSING',
  'INVALID',
  'NOT_SESJON',
  'NOT_NUMMER',
  'NOT_PUNKT',
  'OUTSIDE_SESJON',
  'IN_THE_FUTURE',
  'UNKNOWN_TYPE',
  'NOT_INNSTILLING',
  'UNKNOWN_KOMITE',
  'UNKNOWN_DEPARTEMENT',
  'REGISTERED',
  'PUNKT_OR_WHOLE',
  'NOT_IN_REGISTER',
  'SAME_DEPARTEMENT',
  'NOT_CSV',
  'NO_ROWS',
  'MISSING_COLUMNS',
  'TOO_MANY_ROWS',
  'TOO_LARGE',
  'TOO_LONG',
  'NOT_EMAIL',
  'EMAIL_TAKEN',
  'NOT_A_DAY',
  'IN_THE_PAST',
  'BEFORE_FROM',
  'BEFORE_PUBLIC',
  'TOO_LATE',
  'NOT_CONFIRMED',
  'NOT_A_TIME',
  'BEFORE_UTKAST',
  'BEFORE_GODKJENNING',
  'AFTER_PUBLISERES',
  'SAME_TIME',
  'NOT_TICKED',
  'NOTHING_ADOPTED',
  'REASON_MISSING',
  'PERSONAL',
  'SITAT_TAKEN',
  'NOT_LOOKED_AT',
] as const

export type FieldFault = (typeof fieldFaults)[number]
export type FieldErrors = Record<string, FieldFault>

/** Which of the viewer's roles lets them do it, or why not. */
export type Decision = HeldRole | RefusalCode

/** Who asks, and when. */
export interface Asker {
  viewer: Viewer
  now: Date
}

/** The line of a document that an act registered something from: the SHA-256 it is known by. */
export interface Sted {
  dokument: string
  linje: number
}

/**
 * What happened, and to which unit if any, as its writer tells it: who, when and by what act come from `perform`. `sted`: the
 * document that it stands in.
 */
export type Told = {
  [Type in HendelseType]: { type: Type; vedtak?: NewHendelse['vedtak']; sted?: Sted } & Omit<
    HendelseChanges[Type],
    'kilde'
  >
}[HendelseType]

/** What a form gets back (`useActionState`). What was typed comes along, as React empties a form that was sent. */
export type ActionState<Data = unknown> =
  | { ok: true; data: Data }
  | {
      ok: false
      code: RefusalCode
      fieldErrors: FieldErrors
      values: Record<string, string>
      /** Set with FAILED: what the log knows the failure by. */
      reference?: string
      /** Set with TOO_MANY. */
      seconds?: number
    }

import type { RefusedReason, OpplastingScope, OpplastingStatus } from './types'

/** As much as a file may hold, here and at the door of the server. */
export const largestUpload = 64 * 1024 * 1024

/** How long what was never saved is kept, in days. */
export const daysKept = 30

/** What a person may do with it, and when. */
const open = {
  answer: ['SPORSMAL'],
  cancel: ['VENTER', 'LESER', 'SPORSMAL', 'KLAR'],
  save: ['KLAR'],
  undo: ['LAGRET'],
} as const satisfies Record<string, readonly OpplastingStatus[]>

export function mayStill(status: OpplastingStatus, act: keyof typeof open): boolean {
  return (open[act] as readonly OpplastingStatus[]).includes(status)
}

/** Whether the worker has it. */
export function isUnderWay(status: OpplastingStatus): boolean {
  return status === 'VENTER' || status === 'LESER' || status === 'LAGRER' || status === 'ANGRER'
}

/** A run that somebody would not sit and wait for: they are told when it is done. */
export function isLong({ units, milliseconds }: { units: number; milliseconds: number }): boolean {
  return units > 50 || milliseconds > 2000
}

interface ReadKind {
  type: string
  departementId: number | null
}

/** Why a document is not for those who uploaded it to take in; null: it is. A departement that is not known is asked for. */
export function refuseKind(
  { departementId, komiteId }: OpplastingScope,
  document: ReadKind,
): RefusedReason | null {
  if (komiteId !== null) return document.type === 'INNST' ? null : 'BARE_INNST'
  if (departementId === null) return null
  if (document.type !== 'PROP_1_S') return 'BARE_PROP'
  return document.departementId === null || document.departementId === departementId
    ? null
    : 'ANNET_DEPARTEMENT'
}

/** A name that no program takes for a path, a command or something else than it is. */
export function cleanUploadName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const bare = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*%;]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(/\s+/gu, ' ')
  return [...bare].slice(0, 120).join('') || 'dokument'
}

/** Its own page, without language. */
export function uploadPath(id: string): string {
  return `/arbeid/import/${id}`
}

/** A value of ours as the database's JSON columns take it. */
export function asJson(value: object): object {
  return value
}

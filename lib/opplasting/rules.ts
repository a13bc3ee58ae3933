import type { LestEnhet, LestSide, RefusedReason, OpplastingScope, OpplastingStatus } from './types'

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

/** So long a worker that is running and idle would not let anybody wait, in milliseconds. */
const longWait = 60_000

/** Whether nobody has begun on it for a time: the worker has others in hand, or does not run. */
export function hasWaitedLong(
  { status, steg, endret }: { status: OpplastingStatus; steg: string | null; endret: Date },
  now: Date,
): boolean {
  return isUnderWay(status) && steg === null && now.getTime() - endret.getTime() > longWait
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

/** The page of the print that a line stands on; null where the format has none. */
export function pageAt(sider: readonly LestSide[], line: number): number | null {
  return sider.findLast((side) => side.line <= line)?.number ?? null
}

/** Lines of a document that stand together, the first and the last of them. */
export interface Stretch {
  fra: number
  til: number
}

/** So many places elsewhere in the document are shown with a unit at once; the way to the others is a link. */
const mostElsewhere = 8
/** So many lines are shown before and after a line that stands alone. */
const around = 1

/**
 * What is shown of the document beside a unit, in its order: where the unit stands, the rows and sentences elsewhere that its values
 * and funn are from, and the line somebody asked for.
 */
export function shownStretches({ fra, til, verdier, funn }: LestEnhet, asked: number | null): Stretch[] {
  const lines = [
    ...(asked === null ? [] : [asked]),
    ...verdier.flatMap(({ linjer }) => (linjer === null ? [] : [linjer[0]])),
    ...funn.flatMap((one) => one.lines),
  ]
  const elsewhere = [...new Set(lines)].filter((line) => line < fra || line > til).slice(0, mostElsewhere)
  return joined([{ fra, til }, ...elsewhere.map(aroundLine)])
}

/** A line with some before and after it. */
export function aroundLine(line: number): Stretch {
  return { fra: Math.max(1, line - around), til: line + around }
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const one of stretches.toSorted((a, b) => a.fra - b.fra)) {
    const last = all.at(-1)
    if (last !== undefined && one.fra <= last.til + 1) last.til = Math.max(last.til, one.til)
    else all.push({ ...one })
  }
  return all
}

/** As many letters as a name may have; what stands behind its last dot says what the file is, and stays. */
const longestName = 120

/** A name that no program takes for a path, a command or something else than it is. */
export function cleanUploadName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const bare = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*%;]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(/\s+/gu, ' ')
  const letters = [...bare]
  if (letters.length <= longestName) return bare || 'dokument'
  const [ending = ''] = /\.[\p{L}\p{N}]{1,8}$/u.exec(bare) ?? []
  return `${letters
    .slice(0, longestName - ending.length - 1)
    .join('')
    .trimEnd()}…${ending}`
}

/** Its own page, without language. */
export function uploadPath(id: string): string {
  return `/arbeid/import/${id}`
}

/** A value of ours as the database's JSON columns take it. */
export function asJson(value: object): object {
  return value
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import { fromDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { refreshRepeats } from '@/lib/gjentakelse/mutations'
import type { Handling } from '@/lib/handling/mutations'
import { Refusal, refuseField } from '@/lib/handling/refusal'
import type { Told } from '@/lib/handling/types'
import { digest } from '@/lib/hendelse/canonical'
import { readMaalform } from '@/lib/import/maalform'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { makeUnitCurrent, storeTilstand } from '@/lib/tilstand/mutations'
import { ensureSesjoner } from '@/lib/vedtak/mutations'
import { readVedtakFile } from '../file/queries'
import { loggedFordeling } from '../fordeling/mutations'
import { maySteer } from '../policy'
import { registerFileSchema, registerVedtakSchema } from '../schema'
import { composeDocument, fileDocument, writeSource, type Source } from './document/mutations'
import { listHeld, readKnown } from './queries'
import { isOtherShape, planRows, readVedtak } from './rules'
import type { FileReport, FileRow, Known, NewVedtak, PlannedRow, TypedVedtak } from './types'

/** Nobody else registers meanwhile: what two have typed at once is found to be the same. */
const registerLock = 8_245_005

export async function lockRegistering(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${registerLock})`
}

/** A vedtak with the line it stands on in its source. */
export interface Placed {
  vedtak: NewVedtak
  linje: number
}

interface Registered {
  events: Told[]
  /** For each vedtak its id and which of the events registered it. */
  units: { vedtakId: number; event: number }[]
}

/** Writes the vedtak of one source, and who is proposed for each; tells what to log. */
export async function writeVedtakList(
  tx: Db,
  placed: readonly Placed[],
  { source, userId, now }: { source: Source; userId: string; now: Date },
): Promise<Registered> {
  await ensureSesjoner(tx, placed.map(({ vedtak }) => vedtak.key.sesjon)) // prettier-ignore
  const written: Registered = { events: [], units: [] }
  for (const { vedtak, linje } of placed) {
    const vedtakId = await writeRow(tx, vedtak, { source, linje, now })
    const { key, dato, departementId } = vedtak
    const unit = { ...key, id: vedtakId }
    const etter = { dato, dokument: source.sha256, linje, innhold: contentOf(vedtak), fil: source.fileSha256 }
    written.units.push({ vedtakId, event: written.events.length })
    written.events.push({ type: 'VEDTAK_REGISTRERT', vedtak: unit, for: null, etter })
    if (departementId === null) continue
    const proposed = { id: randomUUID(), departementId, medansvar: [], status: 'FORESLATT' as const }
    await tx.fordeling.create({ data: { ...proposed, vedtakId, opprettet: now, opprettetAv: userId } })
    const told = { for: null, etter: loggedFordeling(proposed) }
    written.events.push({ type: 'FORDELING_FORESLATT', vedtak: unit, ...told })
  }
  return written
}

/** What of a registration its event vouches for. The documents it was adopted in stand in its source, whose hash the event has. */
function contentOf({ type, dato, tekst, innstillinger }: NewVedtak): string {
  return digest({ type, dato, tekst, innstillinger })
}

/** A row that a cut-off import left is nobody's, and is taken over. */
async function writeRow(
  tx: Db,
  { key, dato, type, tekst, innstillinger, adoptedIn, komiteId }: NewVedtak,
  { source, linje, now }: { source: Source; linje: number; now: Date },
): Promise<number> {
  const { sesjon: sesjonId, nummer, punkt } = key
  const day = fromDay(dato)
  const data = {
    sesjonId,
    nummer,
    punkt,
    type,
    tekst,
    maalform: readMaalform(tekst),
    komiteId,
    truffetIInnst: innstillinger,
    truffetIDokument: adoptedIn?.dokumenter ?? [],
    truffetILovvedtak: adoptedIn?.lovvedtak ?? [],
    dato: day,
    offentligFra: day,
    senest: null,
    dokumentId: source.dokumentId,
    linje,
    registrert: now,
    kjoringId: null,
  }
  const { id } = await tx.vedtak.upsert({
    where: { sesjonId_nummer_punkt: { sesjonId, nummer, punkt } },
    create: data,
    update: data,
    select: { id: true },
  })
  return id
}

/** The states of what was registered, what it repeats, and the pages that show it. */
export async function showRegistered(
  tx: Db,
  { units }: Registered,
  { numbers, source, now }: { numbers: readonly number[]; source: Source; now: Date },
): Promise<void> {
  for (const { vedtakId, event } of units) {
    const nr = numbers[event]
    if (nr === undefined) throw new Error('the log gave an event no number')
    await storeTilstand(tx, vedtakId, [{ nr, kjoringId: null }])
    await makeUnitCurrent(tx, { vedtakId, hendelseNr: nr })
  }
  await refreshRepeats(tx, now)
  await markChanged(tx, await changedPaths(tx, units.map(({ vedtakId }) => vedtakId), source.slug)) // prettier-ignore
}

/** SMK registers one vedtak: it is public at once, since the Storting decided it in public. */
export const registerVedtak: Handling<TypedVedtak, Known, { vedtak: NewVedtak['key'] }> = {
  name: 'registerVedtak',
  schema: registerVedtakSchema,
  read: async (tx, _input, { now }) => readKnown(tx, today(now)),
  policy: maySteer,
  write: async (tx, { input, subject: known, viewer, now }) => {
    const read = readVedtak(input, known)
    if ('faults' in read) throw new Refusal('INVALID', read.faults)
    if ('fault' in read) throw new Error('a vedtak has faults by field')
    const vedtak = read.value
    await lockRegistering(tx)
    for (const { key } of await listHeld(tx, [vedtak.key])) {
      if (isOtherShape(key, vedtak.key)) throw refuseField('punkt', 'PUNKT_OR_WHOLE')
      if (key.punkt === vedtak.key.punkt) throw refuseField('nummer', 'REGISTERED')
    }
    const document = await composeDocument(tx, vedtak)
    const source = await writeSource(tx, document, { count: 1, now })
    const placed = [{ vedtak, linje: document.linje }]
    const written = await writeVedtakList(tx, placed, { source, userId: viewer.userId, now })
    return {
      data: { vedtak: vedtak.key },
      events: firstOf(written.events),
      after: (inTx, _asker, numbers) => showRegistered(inTx, written, { numbers, source, now }),
    }
  },
}

export function firstOf(events: Told[]): [Told, ...Told[]] {
  const [first, ...rest] = events
  if (first === undefined) throw new Error('a registration without an event')
  return [first, ...rest]
}

interface FileInput {
  fil?: File | undefined
  innhold?: string | undefined
  filnavn: string
  bekreft?: 'ja' | undefined
}

/** Beyond this it does not come through the door with its preview (`scripts/serve/limits.mjs`). */
const largestFile = 150 * 1024

/**
 * SMK registers what a file holds: first shown row by row and nothing written, then, when it is confirmed, every row that can be
 * taken. What is held already is left as it is, so the same file may come twice.
 */
export const registerVedtakFile: Handling<FileInput, Known, FileReport> = {
  name: 'registerVedtakFile',
  schema: registerFileSchema,
  read: async (tx, _input, { now }) => readKnown(tx, today(now)),
  policy: maySteer,
  write: async (tx, { input, subject: known, viewer, now }) => {
    const bytes = await bytesOf(input)
    const file = readVedtakFile(bytes)
    if ('fault' in file) throw refuseField('fil', file.fault)
    const isConfirmed = input.bekreft === 'ja'
    if (isConfirmed) await lockRegistering(tx)
    const planned = await planFile(tx, file.rows, known)
    const report: FileReport = {
      isWritten: isConfirmed,
      innhold: isConfirmed ? null : Buffer.from(bytes).toString('base64'),
      filnavn: input.fil?.name ?? input.filnavn,
      ignored: file.ignored,
      rows: planned.map(({ ny: _, ...row }) => row),
    }
    const placed = planned.flatMap(({ ny, linje }) => (ny === null ? [] : [{ vedtak: ny, linje }]))
    if (!isConfirmed || placed.length === 0) return { data: report, events: null }
    const document = await fileDocument(tx, { text: file.publicText, bytes, vedtakList: placed.map((it) => it.vedtak), now }) // prettier-ignore
    const source = await writeSource(tx, document, { count: placed.length, now })
    const written = await writeVedtakList(tx, placed, { source, userId: viewer.userId, now })
    return {
      data: report,
      events: firstOf(written.events),
      after: (inTx, _asker, numbers) => showRegistered(inTx, written, { numbers, source, now }),
    }
  },
}

async function planFile(tx: Db, rows: readonly FileRow[], known: Known): Promise<PlannedRow[]> {
  const keys = rows.flatMap(({ typed }) => {
    const read = typed && readVedtak(typed, known)
    return read && 'value' in read ? [read.value.key] : []
  })
  return planRows(rows, await listHeld(tx, keys), known)
}

async function bytesOf({ fil, innhold }: FileInput): Promise<Uint8Array> {
  if (innhold !== undefined) return Uint8Array.from(Buffer.from(innhold, 'base64'))
  if (fil === undefined || fil.size === 0) throw refuseField('fil', 'MISSING')
  if (fil.size > largestFile) throw refuseField('fil', 'TOO_LARGE')
  return new Uint8Array(await fil.arrayBuffer())
}

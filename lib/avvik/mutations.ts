import 'server-only'
import { compareDocuments } from '@/lib/check/deviation/compare'
import { toDeviationFunn } from '@/lib/check/deviation/tell'
import type { Deviation, DeviationRule } from '@/lib/check/deviation/types'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { keepFunn, type FoundFunn, type Kept } from '@/lib/funn/found/mutations'
import { canonicalJson } from '@/lib/hendelse/canonical'
import type { Json } from '@/lib/hendelse/types'
import { parseDocument } from '@/lib/parse/parse'
import type { ParsedDocument } from '@/lib/parse/types'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { avvikPath } from './rules'
import { listComparable, type ComparableDocument } from './queries'

/**
 * Holds a document that has just been taken in against those it can disagree with: the same round of reporting, the committee's
 * innstilling about it, the lists before and after. What two documents come to depends on the two alone, and each pair is
 * compared when the later of them is taken in, so the order of import does not matter. Each pair is a transaction of its own:
 * reading a whole budget proposition again takes a second. Of a document that was taken back nothing stands.
 */
export async function refreshAvvik(dokumentId: number, now: Date): Promise<void> {
  const { own, others, older, newest, isRead } = await transaction((tx) => listComparable(tx, dokumentId))
  if (own === null) return
  if (!isRead) {
    // It was taken back: what it corrected is compared again.
    await transaction((tx) => forget(tx, [dokumentId], now))
    if (newest !== null) await refreshAvvik(newest, now)
  }
  if (newest !== dokumentId) return
  if (older.length > 0) await transaction((tx) => forget(tx, older, now))
  const parsed = await transaction((tx) => read(tx, own.id))
  for (const other of others) await transaction((tx) => refreshPair(tx, { own, other, parsed, now }))
}

/** A corrected file takes the place of what it corrects. */
async function forget(tx: Db, ids: number[], now: Date): Promise<void> {
  await tx.sammenligning.deleteMany({ where: { OR: [{ forsteId: { in: ids } }, { andreId: { in: ids } }] } })
  const isAbout = { OR: [{ dokumentId: { in: ids } }, { annetDokumentId: { in: ids } }] }
  await tx.funn.updateMany({ where: { nokkel: { startsWith: origin }, bortfalt: null, ...isAbout }, data: { bortfalt: now } }) // prettier-ignore
}

/** What every funn between two documents is known by. */
const origin = 'avvik/'

interface Pair {
  own: ComparableDocument
  other: ComparableDocument
  parsed: ParsedDocument | null
  now: Date
}

/** Writes what two documents come to, in the place of what they came to before; nothing where that is the same. */
async function refreshPair(tx: Db, { own, other, parsed, now }: Pair): Promise<void> {
  const comparison = parsed === null ? null : compare(parsed, await read(tx, other.id))
  const [first, second] = comparison?.isTurned ? [other, own] : [own, other]
  const deviations = comparison?.deviations ?? []
  const isChanged = await replaceComparison(tx, { own, other, first, second, now, forhold: comparison?.relation ?? null, rows: deviations.map(toRow) }) // prettier-ignore
  const prefix = `${origin}${[own.id, other.id].toSorted((a, b) => a - b).join('/')}/`
  const kept = await keepFunn(tx, deviations.flatMap((one) => toFunn(one, [first, second])), { prefix, kjoringId: null, now }) // prettier-ignore
  await markPages(tx, { years: isChanged ? [own.sesjon, other.sesjon] : [], kept })
}

interface Compared extends Omit<Pair, 'parsed'> {
  first: ComparableDocument
  second: ComparableDocument
  forhold: string | null
  rows: ReturnType<typeof toRow>[]
}

async function replaceComparison(tx: Db, compared: Compared): Promise<boolean> {
  const { own, other, first, second, now, forhold, rows } = compared
  const pair = { OR: [between(own, other), between(other, own)] }
  const held = await tx.sammenligning.findFirst({ where: pair, select: { forsteId: true, forhold: true, avvikList: { omit: { id: true, sammenligningId: true }, orderBy: { id: 'asc' } } } }) // prettier-ignore
  const wanted = forhold === null ? null : { forsteId: first.id, forhold, avvikList: rows }
  if (canonicalJson(wanted) === canonicalJson(held as Json)) return false
  await tx.sammenligning.deleteMany({ where: pair })
  if (forhold !== null)
    await tx.sammenligning.create({ data: { forsteId: first.id, andreId: second.id, forhold, registrert: now, avvikList: { create: rows } } }) // prettier-ignore
  return true
}

async function markPages(tx: Db, { years, kept }: { years: string[]; kept: Kept }): Promise<void> {
  const units = kept.vedtakIds.length > 0 ? await changedPaths(tx, kept.vedtakIds) : []
  const paths = [...new Set([...years.map(avvikPath), ...units])]
  if (paths.length > 0) await markChanged(tx, paths)
}

/** What runs from year to year the register tells of a unit from all it knows, whoever listed it. */
const toldOfYears: readonly DeviationRule[] = ['MANGLER_I_LISTEN', 'RAPPORTERT_ETTER_AVSLUTNING']

/** A deviation as the work with the unit meets it: the sentence that the command line prints, and the lines of both. */
function toFunn(
  deviation: Deviation,
  [first, second]: [ComparableDocument, ComparableDocument],
): FoundFunn[] {
  if (toldOfYears.includes(deviation.rule)) return []
  const names = [first.navn, second.navn] as const
  const { otherLines, ...funn } = toDeviationFunn(deviation, { names, isTurned: false })
  return [{ ...funn, known: deviation.field ?? '', dokumentId: first.id, annet: { dokumentId: second.id, linjer: otherLines } }] // prettier-ignore
}

const between = (first: ComparableDocument, second: ComparableDocument) => ({ forsteId: first.id, andreId: second.id }) // prettier-ignore

function compare(own: ParsedDocument, other: ParsedDocument | null) {
  const comparison = other === null ? null : compareDocuments(own, other)
  return comparison?.ok ? comparison : null
}

async function read(tx: Db, id: number): Promise<ParsedDocument | null> {
  const { tekst } = await tx.dokument.findUniqueOrThrow({ where: { id }, select: { tekst: true } })
  const result = parseDocument(new TextEncoder().encode(tekst))
  return result.ok ? result.document : null
}

function toRow({ rule, vedtak, lines, field, words, conclusions }: Deviation) {
  return {
    regel: rule,
    sesjon: vedtak.sesjon,
    nummer: vedtak.nummer,
    punkt: vedtak.punkt ?? '',
    forsteLinjer: lines[0],
    andreLinjer: lines[1],
    felt: field,
    ord: words.map(({ from, to }) => ({ from, to })),
    konklusjoner: conclusions === null ? [] : [...conclusions],
  }
}

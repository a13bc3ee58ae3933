import 'server-only'
import { compareDocuments } from '@/lib/check/deviation/compare'
import type { Deviation } from '@/lib/check/deviation/types'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { markChanged } from '@/lib/db/notify'
import { canonicalJson } from '@/lib/hendelse/canonical'
import type { Json } from '@/lib/hendelse/types'
import { parseDocument } from '@/lib/parse/parse'
import type { ParsedDocument } from '@/lib/parse/types'
import { avvikPath } from './rules'
import { listComparable, type ComparableDocument } from './queries'

/**
 * Holds a document that has just been taken in against those it can disagree with: the same round of reporting, the committee's
 * innstilling about it, the lists before and after. What two documents come to depends on the two alone, and each pair is
 * compared when the later of them is taken in, so the order of import does not matter. Each pair is a transaction of its own:
 * reading a whole budget proposition again takes a second.
 */
export async function refreshAvvik(dokumentId: number, now: Date): Promise<void> {
  const { own, others, isNewest } = await transaction((tx) => listComparable(tx, dokumentId))
  if (own === null || !isNewest) return
  const parsed = await transaction((tx) => read(tx, own.id))
  for (const other of others) await transaction((tx) => refreshPair(tx, { own, other, parsed, now }))
}

interface Pair {
  own: ComparableDocument
  other: ComparableDocument
  parsed: ParsedDocument | null
  now: Date
}

/** Writes what two documents come to, in the place of what they came to before; nothing where that is the same. */
async function refreshPair(tx: Db, { own, other, parsed, now }: Pair): Promise<void> {
  const comparison = parsed === null ? null : compare(parsed, await read(tx, other.id))
  const pair = { OR: [between(own, other), between(other, own)] }
  const held = await tx.sammenligning.findFirst({ where: pair, select: { forsteId: true, forhold: true, avvikList: { omit: { id: true, sammenligningId: true }, orderBy: { id: 'asc' } } } }) // prettier-ignore
  const [first, second] = comparison?.isTurned ? [other, own] : [own, other]
  const rows = comparison?.deviations.map(toRow) ?? []
  const wanted = comparison && { forsteId: first.id, forhold: comparison.relation, avvikList: rows }
  if (canonicalJson(wanted) === canonicalJson(held as Json)) return
  await tx.sammenligning.deleteMany({ where: pair })
  if (wanted !== null) {
    const { forsteId, forhold } = wanted
    await tx.sammenligning.create({ data: { forsteId, andreId: second.id, forhold, registrert: now, avvikList: { create: rows } } }) // prettier-ignore
  }
  await markChanged(tx, [...new Set([own.sesjon, other.sesjon])].map(avvikPath))
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

import 'server-only'
import { checkDocument } from '@/lib/check/document/check-document'
import { printedDay } from '@/lib/check/document/printed-day'
import type { DocumentFunn } from '@/lib/check/document/types'
import type { Db } from '@/lib/db/connection'
import { keyId } from '@/lib/parse/key'
import type { ParsedDocument, VedtakKey } from '@/lib/parse/types'

/** A document as it has been read, and the run that takes it in. */
export interface ReadDocument {
  dokumentId: number
  kjoringId: number
  parsed: ParsedDocument
  text: string
  /** From which day something has passed; null: the document's own tells. */
  day: string | null
  now: Date
}

/**
 * Stores what the checks find in a document: what is found again stands as it stood, with its newest words; what is no longer
 * found falls away and is kept. Returns the units of what came or went.
 */
export async function storeFunn(
  tx: Db,
  document: ReadDocument,
): Promise<{ isChanged: boolean; vedtakIds: number[] }> {
  const { dokumentId, kjoringId, parsed, text, day, now } = document
  const found = keyed(dokumentId, checkDocument({ parsed, text, today: day ?? printedDay(parsed) }))
  // One of the register has no units of its own in `funn_enhet`, and is not the document's to let fall.
  const held = await tx.funn.findMany({
    where: { dokumentId, nokkel: { startsWith: prefix(dokumentId) } },
    include: { enhetList: true },
  })
  await tx.funn.updateMany({ where: { dokumentId, ...formerlyRegister }, data: { bortfalt: now } })
  const heldOf = new Map(held.map((row) => [row.nokkel, row]))
  const idOf = await unitIds(
    tx,
    found.flatMap(({ funn }) => funn.vedtak),
  )
  const touched = new Set<number>()
  let isChanged = false
  for (const { nokkel, funn } of found) {
    const row = heldOf.get(nokkel)
    const columns = {
      regel: funn.rule,
      gruppe: funn.group,
      alvor: funn.severity,
      melding: funn.message,
      linjer: funn.lines,
    }
    const isSame = row !== undefined && row.bortfalt === null && row.melding === funn.message && row.alvor === funn.severity && row.linjer.join() === funn.lines.join() // prettier-ignore
    const { id } = isSame
      ? row
      : await tx.funn.upsert({
          where: { nokkel },
          create: { nokkel, ...columns, dokumentId, kjoringId, registrert: now },
          update: { ...columns, bortfalt: null },
        })
    const units = funn.vedtak.flatMap((key) => idOf.get(keyId(key)) ?? [])
    const known = new Set(row?.enhetList.map(({ vedtakId }) => vedtakId))
    const fresh = units.filter((vedtakId) => !known.has(vedtakId))
    await tx.funnEnhet.createMany({
      data: fresh.map((vedtakId) => ({ funnId: id, vedtakId })),
      skipDuplicates: true,
    })
    if (isSame && fresh.length === 0) continue
    isChanged = true
    for (const vedtakId of units) touched.add(vedtakId)
  }
  const still = new Set(found.map(({ nokkel }) => nokkel))
  const gone = held.filter(({ nokkel, bortfalt }) => bortfalt === null && !still.has(nokkel))
  await tx.funn.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { bortfalt: now } })
  for (const { enhetList } of gone) for (const { vedtakId } of enhetList) touched.add(vedtakId)
  return { isChanged: isChanged || gone.length > 0, vedtakIds: [...touched] }
}

/** Raised by the import itself until the checks of the whole document did it. */
const formerlyRegister = { nokkel: { startsWith: 'JA_NEI_MOT_KONKLUSJON/' }, bortfalt: null } as const

const prefix = (dokumentId: number): string => `dokument/${dokumentId}/`

/** What makes it the same funn in a newer reading: its rule, its units and the first line that shows it. */
function keyed(dokumentId: number, all: readonly DocumentFunn[]): { nokkel: string; funn: DocumentFunn }[] {
  const seen = new Map<string, number>()
  return all.map((funn) => {
    const base = `${prefix(dokumentId)}${funn.rule}/${funn.vedtak.map(keyId).join('+')}/${funn.lines[0] ?? ''}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return { nokkel: times === 1 ? base : `${base}/${times}`, funn }
  })
}

/** The units of the register; what is not in it has no page to stand on. */
async function unitIds(tx: Db, keys: readonly VedtakKey[]): Promise<Map<string, number>> {
  const rows = await tx.vedtak.findMany({
    where: { nummer: { in: [...new Set(keys.map(({ nummer }) => nummer))] } },
    select: { id: true, sesjonId: true, nummer: true, punkt: true },
  })
  return new Map(
    rows.map(({ id, sesjonId: sesjon, nummer, punkt }) => [keyId({ sesjon, nummer, punkt }), id]),
  )
}

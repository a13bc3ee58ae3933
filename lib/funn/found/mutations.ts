import 'server-only'
import { checkDocument } from '@/lib/check/document/check-document'
import { printedDay } from '@/lib/check/document/printed-day'
import type { DocumentFunn } from '@/lib/check/document/types'
import type { Db } from '@/lib/db/connection'
import type { Prisma } from '@/lib/db/generated/client'
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
  /** The units of which nothing is taken in, by `keyId`. */
  leftOut: ReadonlySet<string>
}

/** One thing found, with the document that shows it, and the other one where it takes two. */
export interface FoundFunn extends DocumentFunn {
  /** What makes it the same funn the next time it is looked for, beside its rule and its units. */
  known: string
  dokumentId: number
  annet: { dokumentId: number; linjer: number[] } | null
}

/** Everything of one origin: what begins with its prefix and is not found any more has fallen away. */
interface Origin {
  prefix: string
  /** The run that found it; null: it was found in the register, when the runs had ended. */
  kjoringId: number | null
  now: Date
  /** The units that were not looked at, by `keyId`: of these alone nothing is added, and nothing falls away. */
  leftOut?: ReadonlySet<string>
}

/** What changed, and for which units of the register. */
export interface Kept {
  isChanged: boolean
  vedtakIds: number[]
}

/** Raised by the import itself until the checks of the whole document did it. */
const formerlyRegister = { nokkel: { startsWith: 'JA_NEI_MOT_KONKLUSJON/' }, bortfalt: null } as const

/** Stores what the checks find in a document. Which requests are repeated the register tells, from all of them. */
export async function storeFunn(tx: Db, document: ReadDocument): Promise<Kept> {
  const { dokumentId, kjoringId, parsed, text, day, now, leftOut } = document
  const found = checkDocument({ parsed, text, today: day ?? printedDay(parsed) })
    .filter(({ group }) => group !== 'GJENTAKELSE')
    .map((funn) => ({ ...funn, known: String(funn.lines[0] ?? ''), dokumentId, annet: null }))
  await tx.funn.updateMany({ where: { dokumentId, ...formerlyRegister }, data: { bortfalt: now } })
  return keepFunn(tx, found, { prefix: `dokument/${dokumentId}/`, kjoringId, now, leftOut })
}

/**
 * Stores all that is found of one origin: what is found again stands as it stood, with its newest words; what is no longer found
 * falls away and is kept.
 */
export async function keepFunn(tx: Db, all: readonly FoundFunn[], origin: Origin): Promise<Kept> {
  const { prefix, kjoringId, now, leftOut = new Set() } = origin
  const found = keyed(prefix, all).filter(({ nokkel }) => !isOnlyAbout(leftOut, nokkel))
  // One of the register has no units of its own in `funn_enhet`, and is not the origin's to let fall.
  const held = await tx.funn.findMany({ where: { nokkel: { startsWith: prefix } }, include: { enhetList: true } }) // prettier-ignore
  const heldOf = new Map(held.map((row) => [row.nokkel, row]))
  const idOf = await unitIds(
    tx,
    found.flatMap(({ funn }) => funn.vedtak),
  )
  const touched = new Set<number>()
  let isChanged = false
  for (const { nokkel, funn } of found) {
    const row = heldOf.get(nokkel)
    const columns = columnsOf(funn)
    const isSame = row !== undefined && row.bortfalt === null && isEqual(row, columns)
    const { id } = isSame
      ? row
      : await tx.funn.upsert({
          where: { nokkel },
          create: { nokkel, ...columns, kjoringId, registrert: now },
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
  const gone = held.filter(
    ({ nokkel, bortfalt }) => bortfalt === null && !still.has(nokkel) && !isOnlyAbout(leftOut, nokkel),
  )
  await tx.funn.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { bortfalt: now } })
  for (const { enhetList } of gone) for (const { vedtakId } of enhetList) touched.add(vedtakId)
  return { isChanged: isChanged || gone.length > 0, vedtakIds: [...touched] }
}

/** A unit that was named before the register had it: what was found of it then reaches it now. */
export async function linkFunn(tx: Db): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO funn_enhet (funn_id, vedtak_id)
    SELECT DISTINCT f.id, v.id
    FROM funn f CROSS JOIN LATERAL regexp_matches(f.nokkel, '[/+](\\d{4}-\\d{4})/(\\d+)/([^/+]*)', 'g') AS m (part)
    JOIN vedtak v ON v.sesjon_id = m.part[1] AND v.nummer = m.part[2]::int AND v.punkt = m.part[3]
    WHERE f.vedtak_id IS NULL
    ON CONFLICT DO NOTHING`
}

function columnsOf({ rule, group, severity, message, lines, dokumentId, annet }: FoundFunn) {
  return {
    regel: rule,
    gruppe: group,
    alvor: severity,
    melding: message,
    linjer: lines,
    dokumentId,
    annetDokumentId: annet?.dokumentId ?? null,
    andreLinjer: annet?.linjer ?? [],
  } satisfies Partial<Prisma.FunnUncheckedCreateInput>
}

type Columns = ReturnType<typeof columnsOf>

const isEqual = (row: Record<keyof Columns, unknown>, columns: Columns) =>
  (Object.keys(columns) as (keyof Columns)[]).every((name) => String(row[name]) === String(columns[name]))

/** What makes each the same funn the next time: its rule, its units and what else it is known by. */
function keyed(prefix: string, all: readonly FoundFunn[]): { nokkel: string; funn: FoundFunn }[] {
  const seen = new Map<string, number>()
  return all.map((funn) => {
    const base = `${prefix}${funn.rule}/${funn.vedtak.map(keyId).join('+')}/${funn.known}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return { nokkel: times === 1 ? base : `${base}/${times}`, funn }
  })
}

/** Whether all the units that a key names are among these; one that names none is about the whole document. */
function isOnlyAbout(units: ReadonlySet<string>, nokkel: string): boolean {
  const named = [...nokkel.matchAll(/[/+](\d{4}-\d{4}\/\d+\/[^/+]*)/gu)].map(([, unit = '']) => unit)
  return named.length > 0 && named.every((unit) => units.has(unit))
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

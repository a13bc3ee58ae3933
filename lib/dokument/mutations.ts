import 'server-only'
import { fromDay, type Day } from '../clock'
import type { Db } from '../db/connection'
import type { Prisma } from '../db/generated/client'
import { sha256 } from '../hendelse/canonical'
import { ensureSesjoner } from '../vedtak/mutations'
import { withoutCopyright } from './rules'

/** Nobody else registers a source meanwhile: a citation is given once. */
const documentLock = 8_245_007

/** Raised by every change of how a source is composed. */
const composerVersion = 'avgjorelse.1'

/** A source as it was registered in the service. Its text is composed here, and is what its hash is of. */
export interface NewDocument {
  slug: string
  type: Prisma.DokumentCreateInput['type']
  sitat: string
  tittel: string
  sesjon: string | null
  dato: Day
  datoKilde: string
  kilde: string
  tekst: string
}

export interface WrittenDocument {
  id: number
  slug: string
  sha256: string
}

/** Whether the register has a document of that citation already. Whoever asks holds the right to add it until the end. */
export async function isCited(tx: Db, sitat: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${documentLock})`
  return (await tx.dokument.count({ where: { sitat } })) > 0
}

/** Keeps a source with a run that has read it to the end; `count` of vedtak it tells of. */
export async function writeDocument(
  tx: Db,
  { slug: wanted, sesjon, dato, tekst, ...rest }: NewDocument,
  { count, now }: { count: number; now: Date },
): Promise<WrittenDocument> {
  await ensureSesjoner(tx, sesjon === null ? [] : [sesjon])
  const hash = sha256(tekst)
  const slug = await freeSlug(tx, wanted)
  const filnavn = `${slug}.txt`
  const { id } = await tx.dokument.create({
    data: {
      ...rest,
      slug,
      sesjonId: sesjon,
      offentligFra: fromDay(dato),
      filnavn,
      filSha256: hash,
      filBytes: Buffer.byteLength(tekst),
      linjer: tekst.split('\n').length,
      tekst,
      lisens: withoutCopyright,
      leserVersjon: composerVersion,
      registrert: now,
    },
    select: { id: true },
  })
  const run = { filnavn, filSha256: hash, leserVersjon: composerVersion, startet: now, ferdig: now }
  await tx.importkjoring.create({ data: { ...run, dokumentId: id, antallNye: count } })
  return { id, slug, sha256: hash }
}

/** «…», or the first of «…-2», «…-3» that no document has. */
async function freeSlug(tx: Db, slug: string): Promise<string> {
  const rows = await tx.dokument.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })
  const taken = new Set(rows.map((row) => row.slug))
  let free = slug
  for (let n = 2; taken.has(free); n += 1) free = `${slug}-${n}`
  return free
}

import 'server-only'
import { fromDay } from '../clock'
import type { Db } from '../db/connection'
import { ensureSesjoner } from '../vedtak/mutations'
import type { UnitKey } from '../vedtak/types'
import type { DocumentFacts, ImportPlan } from './types'

/** A run that has begun, and what its facts need to name. */
export interface Run {
  id: number
  dokumentId: number
  slug: string
}

/**
 * Finds or makes the document and begins a run. A run of the same file by the same reader that was cut off is taken up
 * again: what it wrote is its own, and the register ends the same. One that wrote what is not asked for now is left as it
 * stopped, where nobody sees it.
 */
export async function startRun(
  tx: Db,
  { document, year, readerVersion, units, isWholeList }: ImportPlan,
  now: Date,
): Promise<Run> {
  const own = [document.sesjon, year?.rapporteringssesjon].filter((sesjon) => typeof sesjon === 'string')
  await ensureSesjoner(tx, [...own, ...units.flatMap((unit) => sesjonerOf(unit))])
  if (year) {
    await tx.rapporteringsaar.createMany({
      data: [
        { sesjonId: year.rapporteringssesjon, offentligFra: fromDay(year.offentligFra), registrert: now },
      ],
      skipDuplicates: true,
    })
    // Nothing that tells of it stands any more, and nobody has opened it: its day is told anew.
    await tx.rapporteringsaar.updateMany({
      where: { sesjonId: year.rapporteringssesjon, apnet: null, offentligFra: null },
      data: { offentligFra: fromDay(year.offentligFra) },
    })
  }
  const dokument = await ensureDokument(tx, document, { readerVersion, now })
  const cutOff = await findCutOff(tx, {
    dokumentId: dokument.id,
    readerVersion,
    keys: units.map(({ key }) => key),
  })
  const { id } = cutOff
    ? await tx.importkjoring.update({
        where: cutOff,
        data: { forsok: { increment: 1 }, helListe: isWholeList },
        select: { id: true },
      })
    : await tx.importkjoring.create({
        data: {
          dokumentId: dokument.id,
          filnavn: document.filnavn,
          filSha256: document.filSha256,
          leserVersjon: readerVersion,
          startet: now,
          helListe: isWholeList,
        },
        select: { id: true },
      })
  return { id, dokumentId: dokument.id, slug: dokument.slug }
}

interface Begun {
  dokumentId: number
  readerVersion: string
  keys: UnitKey[]
}

/** The newest run that stopped on the way and wrote only of these units: another choice of the same document is another run. */
async function findCutOff(
  tx: Db,
  { dokumentId, readerVersion, keys }: Begun,
): Promise<{ id: number } | null> {
  const [newest] = await tx.$queryRaw<{ id: number }[]>`
    SELECT k.id FROM importkjoring k
    WHERE k.dokument_id = ${dokumentId} AND k.leser_versjon = ${readerVersion} AND k.ferdig IS NULL
      AND NOT EXISTS (
        SELECT FROM hendelse h JOIN vedtak v ON v.id = h.vedtak_id
        WHERE h.kjoring_id = k.id AND (v.sesjon_id, v.nummer, v.punkt) NOT IN (
          SELECT * FROM unnest(${keys.map((key) => key.sesjon)}::text[], ${keys.map((key) => key.nummer)}::int[],
            ${keys.map((key) => key.punkt)}::text[])))
    ORDER BY k.id DESC LIMIT 1`
  return newest ?? null
}

function sesjonerOf({ key, judgement }: ImportPlan['units'][number]): string[] {
  return judgement === null ? [key.sesjon] : [key.sesjon, judgement.rapporteringssesjon]
}

/** The same bytes are the same document; other bytes under the same name are its next version. */
async function ensureDokument(
  tx: Db,
  document: DocumentFacts,
  { readerVersion, now }: { readerVersion: string; now: Date },
): Promise<{ id: number; slug: string }> {
  const held = await tx.dokument.findUnique({
    where: { filSha256: document.filSha256 },
    select: { id: true, slug: true },
  })
  if (held) return held
  const { departement, sesjon, offentligFra, senest, slug, ...columns } = document
  const named = await tx.dokument.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })
  const earlier = named.filter((row) => row.slug === slug || /^-v\d{1,4}$/u.test(row.slug.slice(slug.length)))
  const versjon = earlier.length + 1
  return tx.dokument.create({
    data: {
      ...columns,
      slug: versjon === 1 ? slug : `${slug}-v${versjon}`,
      versjon,
      sesjonId: sesjon,
      departementId: departement?.id ?? null,
      offentligFra: offentligFra === null ? null : fromDay(offentligFra),
      senest: senest === null ? null : fromDay(senest),
      leserVersjon: readerVersion,
      registrert: now,
    },
    select: { id: true, slug: true },
  })
}

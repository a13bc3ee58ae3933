import 'server-only'
import { fromDay } from '../clock'
import type { Db } from '../db/connection'
import { unitPath } from '../vedtak/rules'
import type { Innstilling, Representantforslag, Svarbrev } from '../parse/types'
import { citationForms, forslagPath, readForslagKey } from './rules'
import type { ForslagKey } from './types'

/** The run that reads a document. */
interface Reading {
  dokumentId: number
  kjoringId: number
  now: Date
}

/** Whether anything is other than before, and which pages show it. */
interface Written {
  isChanged: boolean
  paths: string[]
}

/** What was read of a document by a run that nobody has undone: what an undone run wrote is written again. */
const standing = (dokumentId: number) => ({ dokumentId, kjoring: { angret: null } })

const nothing: Written = { isChanged: false, paths: [] }

/** Keeps a representantforslag with its proposals. Read again with the same result, nothing is added. */
export async function writeRepresentantforslag(
  tx: Db,
  { document, forslag }: Representantforslag,
  { dokumentId, kjoringId, now }: Reading,
): Promise<Written> {
  const { citation, title, dato, forslagsstillere } = document
  const key = readForslagKey(citation)
  if (key === null || citation === null) return nothing
  const bokstav = /\d\s(?<letter>LS|S|L)\s\(/u.exec(citation)?.groups?.letter ?? null
  const row = { ...key, bokstav, sitat: citation, tittel: title, dato: dato === null ? null : fromDay(dato), forslagsstillere } // prettier-ignore
  const points = forslag.map(({ nummer, text, line }) => ({ nummer, tekst: text, linje: line }))
  const held = await tx.representantforslag.findFirst({
    where: standing(dokumentId),
    orderBy: { kjoringId: 'desc' },
    include: { forslagList: { orderBy: { nummer: 'asc' } } },
  })
  if (held && isSame([row], [held]) && isSame(points, held.forslagList)) return nothing
  await tx.representantforslag.create({
    data: { ...row, dokumentId, kjoringId, registrert: now, forslagList: { createMany: { data: points } } },
  })
  return changed(tx, [key])
}

/** Keeps the answers of a letter. */
export async function writeSvarbrev(
  tx: Db,
  { document, svar }: Svarbrev,
  { dokumentId, kjoringId, now }: Reading,
): Promise<Written> {
  const key = readForslagKey(document.besvarer)
  if (key === null) return nothing
  const spurt = document.spurt === null ? null : fromDay(document.spurt)
  const rows = svar.map((one) => ({
    sesjon: key.sesjon,
    dokNummer: key.nummer,
    spurt,
    nummer: one.nummer,
    forslag: one.forslag,
    tekst: one.text,
    posisjon: one.position,
    eksplisitt: one.explicit,
    setning: one.positionSentence,
    linje: one.line,
  }))
  const held = await tx.forslagssvar.findMany({ where: standing(dokumentId), orderBy: [{ kjoringId: 'desc' }, { nummer: 'asc' }] }) // prettier-ignore
  if (isSame(rows, newestOf(held))) return nothing
  await tx.forslagssvar.createMany({
    data: rows.map((row) => ({ ...row, dokumentId, kjoringId, registrert: now })),
  })
  return changed(tx, [key])
}

/** Keeps what an innstilling advises, once for each representantforslag that it is about. */
export async function writeTilrading(
  tx: Db,
  { behandler, tilrading }: Innstilling,
  { dokumentId, kjoringId, now }: Reading,
): Promise<Written> {
  const keys = behandler.flatMap((citation) => readForslagKey(citation) ?? [])
  if (tilrading === null || keys.length === 0) return nothing
  const points = tilrading.punkter.map(({ resultat, romertall, gjelder, text, line }) => ({
    slag: resultat,
    romertall,
    nummer: null,
    partier: [],
    tekst: text,
    linje: line,
    gjelder: gjelder.flatMap((citation) => readForslagKey(citation) ?? []),
  }))
  const minority = tilrading.mindretallsforslag.map(({ nummer, partier, text, line }) => ({
    slag: 'MINDRETALL' as const,
    romertall: null,
    nummer,
    partier,
    tekst: text,
    linje: line,
    gjelder: [],
  }))
  const rows = keys.flatMap((key) =>
    [...points, ...minority]
      .filter(({ gjelder }) => gjelder.length === 0 || gjelder.some((one) => isKey(one, key)))
      .map(({ gjelder: _, ...row }, plass) => ({ sesjon: key.sesjon, dokNummer: key.nummer, plass, ...row })),
  )
  const held = await tx.forslagstilrading.findMany({
    where: standing(dokumentId),
    orderBy: [{ kjoringId: 'desc' }, { id: 'asc' }],
  })
  if (isSame(rows, newestOf(held))) return nothing
  await tx.forslagstilrading.createMany({
    data: rows.map((row) => ({ ...row, dokumentId, kjoringId, registrert: now })),
  })
  return changed(tx, keys)
}

const isKey = (a: ForslagKey, b: ForslagKey): boolean => a.sesjon === b.sesjon && a.nummer === b.nummer

/** The rows of the last run that left any. */
function newestOf<Row extends { kjoringId: number }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ kjoringId }) => kjoringId === rows[0]?.kjoringId)
}

function isSame(rows: readonly object[], held: readonly object[]): boolean {
  return (
    rows.length === held.length &&
    rows.every((row, i) =>
      Object.entries(row).every(([column, value]) => {
        const other = (held[i] as Record<string, unknown> | undefined)?.[column]
        return JSON.stringify(other) === JSON.stringify(value)
      }),
    )
  )
}

/** The pages that show what a run read of representantforslag, its own among them. */
export async function listForslagPages(tx: Db, kjoringId: number): Promise<string[]> {
  const about = { where: { kjoringId }, select: { sesjon: true, dokNummer: true } } as const
  const own = await tx.representantforslag.findMany({ where: { kjoringId }, select: { sesjon: true, nummer: true } }) // prettier-ignore
  const answers = await tx.forslagssvar.findMany(about)
  const advice = await tx.forslagstilrading.findMany(about)
  const told = [...answers, ...advice].map(({ sesjon, dokNummer }) => ({ sesjon, nummer: dokNummer }))
  const keys = [...own, ...told]
  return keys.length === 0 ? [] : (await changed(tx, keys)).paths
}

/** The pages of the proposals, and of the vedtak that were adopted in them. */
async function changed(tx: Db, keys: readonly ForslagKey[]): Promise<Written> {
  const units = await tx.vedtak.findMany({
    where: { truffetIDokument: { hasSome: keys.flatMap(citationForms) } },
    select: { sesjonId: true, nummer: true, punkt: true },
  })
  const vedtak = units.map(({ sesjonId, ...unit }) => unitPath({ sesjon: sesjonId, ...unit }))
  const documents = await tx.dokument.findMany({
    where: {
      OR: [
        { representantforslagList: { some: { OR: keys.map((key) => ({ ...key })) } } },
        { forslagssvarList: { some: { OR: keys.map(toRow) } } },
        { forslagstilradingList: { some: { OR: keys.map(toRow) } } },
      ],
    },
    select: { slug: true },
  })
  const paths = [...keys.map(forslagPath), ...vedtak, ...documents.map(({ slug }) => `/dokument/${slug}`)]
  return { isChanged: true, paths: ['/forslag', ...new Set(paths)] }
}

const toRow = ({ sesjon, nummer }: ForslagKey) => ({ sesjon, dokNummer: nummer })

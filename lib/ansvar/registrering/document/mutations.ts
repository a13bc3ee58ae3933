import 'server-only'
import { fromDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { withoutCopyright } from '@/lib/dokument/rules'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit, formatVedtak } from '@/lib/format/vedtak'
import { sha256 } from '@/lib/hendelse/canonical'
import { ensureSesjoner } from '@/lib/vedtak/mutations'
import type { VedtakType } from '@/lib/vedtak/types'
import type { NewVedtak } from '../types'

/** Raised by every change of how a source is composed. */
const composerVersion = 'registrering.1'

/** Where the words of a source come from, and on what terms. */
interface Origin {
  tittel: string
  kilde: string
  lisens: string
}

const bySmk: Origin = {
  tittel: 'Vedtak i Stortinget, registrert av Statsministerens kontor',
  kilde: 'Registrert av Statsministerens kontor',
  lisens: withoutCopyright,
}

/** A source as it is to be kept, for everybody to read. */
export interface NewSource extends Origin {
  slug: string
  sitat: string
  sesjon: string | null
  dato: string
  filnavn: string
  tekst: string
  /** SHA-256 of the file as somebody sent it; null where there was none. */
  fileSha256: string | null
}

export interface Source {
  dokumentId: number
  slug: string
  sha256: string
  fileSha256: string | null
}

export const typeWords: Record<VedtakType, string> = {
  ANMODNING: 'Anmodningsvedtak',
  UTREDNING: 'Utredningsvedtak',
  HENSTILLING: 'Henstilling',
}

/** What was typed of one vedtak, as a document, with the line the vedtak stands on. Who is proposed for it is not in it. */
export async function composeDocument(tx: Db, vedtak: NewVedtak): Promise<NewSource & { linje: number }> {
  const { key, dato, type, tekst, innstillinger, komiteId } = vedtak
  const komite = komiteId === null ? null : await tx.komite.findUnique({ where: { id: komiteId } })
  const head = ['Stortingsvedtak registrert av Statsministerens kontor', '', `Stortingssesjonen ${formatSesjon(key.sesjon)}`, ''] // prettier-ignore
  const lines = [
    ...head,
    `Vedtak nr. ${formatUnit(key)}, ${formatDay(dato)}`,
    typeWords[type],
    ...(innstillinger.length === 0 ? [] : [`Innstilling: ${innstillinger.join(', ')}`]),
    ...(komite === null ? [] : [`Komité: ${komite.bokmal}`]),
    '',
    `«${tekst}»`,
  ]
  const slug = `stortingsvedtak-${key.sesjon}-${key.nummer}${key.punkt === '' ? '' : `-punkt-${key.punkt}`}`
  return {
    ...bySmk,
    slug: await freeSlug(tx, slug),
    sitat: `Stortingsvedtak ${formatVedtak(key)}`,
    sesjon: key.sesjon,
    dato,
    filnavn: `${slug}.txt`,
    tekst: `${lines.join('\n')}\n`,
    fileSha256: null,
    linje: head.length + 1,
  }
}

interface SentFile {
  /** What of it is for everybody. */
  text: string
  bytes: Uint8Array
  vedtakList: readonly NewVedtak[]
  now: Date
}

/** A file of vedtak as a document: public from the day of the newest one that it told first. */
export async function fileDocument(tx: Db, { text, bytes, vedtakList, now }: SentFile): Promise<NewSource> {
  const day = today(now)
  const slug = await freeSlug(tx, `stortingsvedtak-registrert-${day}`)
  const sesjoner = [...new Set(vedtakList.map(({ key }) => key.sesjon))]
  const nth = /-(\d+)$/.exec(slug.slice(`stortingsvedtak-registrert-${day}`.length))?.[1]
  return {
    ...bySmk,
    slug,
    sitat: `Stortingsvedtak registrert ${formatDay(day)}${nth === undefined ? '' : ` (${nth})`}`,
    sesjon: sesjoner.length === 1 ? (sesjoner[0] ?? null) : null,
    dato: vedtakList.reduce((newest, { dato }) => (dato > newest ? dato : newest), ''),
    filnavn: `${slug}.csv`,
    tekst: text,
    fileSha256: sha256(bytes),
  }
}

/** «…», or the first of «…-2», «…-3» that no document has. */
export async function freeSlug(tx: Db, slug: string): Promise<string> {
  const taken = await tx.dokument.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })
  const isTaken = (one: string) => taken.some((row) => row.slug === one)
  let free = slug
  for (let n = 2; isTaken(free); n += 1) free = `${slug}-${n}`
  return free
}

/** Keeps a source, with the run that read it: the same text is the same document. */
export async function writeSource(
  tx: Db,
  { slug, sitat, sesjon, dato, filnavn, tekst, fileSha256, ...origin }: NewSource,
  { count, now }: { count: number; now: Date },
): Promise<Source> {
  const hash = sha256(tekst)
  await ensureSesjoner(tx, sesjon === null ? [] : [sesjon])
  const held = await tx.dokument.findUnique({ where: { filSha256: hash }, select: { id: true, slug: true } })
  const dokument =
    held ??
    (await tx.dokument.create({
      data: {
        slug,
        sitat,
        type: 'STORTINGSVEDTAK',
        tittel: origin.tittel,
        sesjonId: sesjon,
        offentligFra: fromDay(dato),
        datoKilde: 'Dagen Stortinget gjorde vedtaket',
        filnavn,
        filSha256: hash,
        filBytes: Buffer.byteLength(tekst),
        linjer: tekst.split('\n').length,
        tekst,
        kilde: origin.kilde,
        lisens: origin.lisens,
        leserVersjon: composerVersion,
        registrert: now,
      },
      select: { id: true, slug: true },
    }))
  const run = { filnavn, filSha256: hash, leserVersjon: composerVersion, startet: now, ferdig: now }
  await tx.importkjoring.create({ data: { ...run, dokumentId: dokument.id, antallNye: count } })
  return { dokumentId: dokument.id, slug: dokument.slug, sha256: hash, fileSha256 }
}

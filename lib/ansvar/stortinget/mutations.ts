import 'server-only'
import { today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import { formatDay } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit } from '@/lib/format/vedtak'
import { sakAddress } from '@/lib/stortinget/rules'
import type { Handling } from '@/lib/handling/mutations'
import { refuseField } from '@/lib/handling/refusal'
import { maySteer } from '../policy'
import { freeSlug, typeWords, writeSource, type NewSource } from '../registrering/document/mutations'
import {
  firstOf,
  lockRegistering,
  showRegistered,
  writeVedtakList,
  type Placed,
} from '../registrering/mutations'
import { readKnown } from '../registrering/queries'
import { readVedtak } from '../registrering/rules'
import type { Known, NewVedtak } from '../registrering/types'
import { registerFromStortingetSchema } from '../schema'
import { readTold } from './queries'
import { readAdoptedIn, toTyped, type ToldRequest } from './rules'

interface Input {
  stortingsvedtak: number[]
  departement: string
}

/**
 * SMK accepts requests that the Storting's data told of: they are registered as if they had been typed, from a source that names the
 * Storting. What cannot be registered, for want of a date say, is left on the list; what is registered meanwhile is left alone.
 */
export const registerFromStortinget: Handling<Input, Known, { antall: number; igjen: number }> = {
  name: 'registerFromStortinget',
  schema: registerFromStortingetSchema,
  read: async (tx, _input, { now }) => readKnown(tx, today(now)),
  policy: maySteer,
  write: async (tx, { input, subject: known, viewer, now }) => {
    await lockRegistering(tx)
    const told = await readTold(tx, input.stortingsvedtak)
    const read = told.flatMap((one) => readOne(one, known, input.departement))
    const data = { antall: read.length, igjen: told.length - read.length }
    if (read.length === 0) {
      if (told.length > 0) throw refuseField('stortingsvedtak', 'INVALID')
      return { data, events: null }
    }
    const { document, placed } = await compose(tx, read, now)
    const source = await writeSource(tx, document, { count: placed.length, now })
    const written = await writeVedtakList(tx, placed, { source, userId: viewer.userId, now })
    for (const [i, { vedtakId }] of written.units.entries())
      await tx.vedtak.update({ where: { id: vedtakId }, data: { typeKode: read[i]?.told.typeKode ?? null } })
    return {
      data,
      events: firstOf(written.events),
      after: (inTx, _asker, numbers) => showRegistered(inTx, written, { numbers, source, now }),
    }
  },
}

interface Read {
  told: ToldRequest & { id: number }
  vedtak: NewVedtak
}

function readOne(told: ToldRequest & { id: number }, known: Known, departement: string): Read[] {
  const read = readVedtak(toTyped(told, known, departement), known)
  if (!('value' in read)) {
    if ('faults' in read && read.faults.departement !== undefined) throw refuseField('departement', 'INVALID')
    return []
  }
  return [{ told, vedtak: { ...read.value, adoptedIn: readAdoptedIn(told.henvisning) } }]
}

/** What the data told, as a document for everybody to read, with the line of each vedtak. */
async function compose(
  tx: Db,
  read: readonly Read[],
  now: Date,
): Promise<{ document: NewSource; placed: Placed[] }> {
  const day = today(now)
  const base = `stortingsvedtak-stortingets-data-${day}`
  const slug = await freeSlug(tx, base)
  const nth = /-(\d+)$/.exec(slug.slice(base.length))?.[1]
  const lines = [
    'Stortingsvedtak fra Stortingets datatjeneste',
    'Kilde: Stortinget, data.stortinget.no (NLOD)',
    '',
  ]
  const placed = read.map((one): Placed => {
    const linje = lines.length + 1
    lines.push(...linesOf(one))
    return { vedtak: one.vedtak, linje }
  })
  const sesjoner = [...new Set(read.map(({ vedtak }) => vedtak.key.sesjon))]
  const document: NewSource = {
    tittel: 'Vedtak i Stortinget, fra Stortingets datatjeneste',
    kilde: 'Stortinget, data.stortinget.no',
    lisens: 'NLOD, Norsk lisens for offentlige data',
    slug,
    sitat: `Stortingets data, hentet inn ${formatDay(day)}${nth === undefined ? '' : ` (${nth})`}`,
    sesjon: sesjoner.length === 1 ? (sesjoner[0] ?? null) : null,
    dato: read.reduce((newest, { vedtak: { dato } }) => (dato > newest ? dato : newest), ''),
    filnavn: `${slug}.txt`,
    tekst: lines.join('\n'),
    fileSha256: null,
  }
  return { document, placed }
}

/** All that the data tell of a request, for everybody to read. */
function linesOf({ told, vedtak: { key, dato, type, tekst } }: Read): string[] {
  const { id, henvisning, komiteNavn, adresse, sakId, sakTittel } = told
  return [
    `Vedtak nr. ${formatUnit(key)} (${formatSesjon(key.sesjon)}), ${formatDay(dato)}`,
    `${typeWords[type]}, stortingsvedtak ${id} i dataene`,
    ...(sakId === null ? [] : [`Sak ${sakId}: ${sakTittel ?? ''}`, sakAddress(sakId)]),
    ...(komiteNavn === null ? [] : [`Komité: ${komiteNavn}`]),
    ...(henvisning === '' ? [] : [`Dokumenter: ${henvisning}`]),
    ...(adresse === null ? [] : [`Vedtaket på stortinget.no: ${adresse}`]),
    '',
    ...`«${tekst}»`.split('\n'),
    '',
  ]
}

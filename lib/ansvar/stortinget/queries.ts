import 'server-only'
import { toDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { Prisma } from '@/lib/db/generated/client'
import { readMaalform } from '@/lib/import/maalform'
import { sakAddress } from '@/lib/stortinget/rules'
import { hinderOf, type Hinder, type ToldRequest } from './rules'

interface ToldRow extends Omit<ToldRequest, 'dato'> {
  id: number
  dato: Date | null
}

/** Requests that the register has no unit for, whole or punkt. */
const unregistered = Prisma.sql`
  FROM stortingsvedtak d LEFT JOIN sak s ON s.id = d.sak_id
  WHERE NOT EXISTS (
    SELECT FROM vedtak v JOIN tilstand t ON t.vedtak_id = v.id AND t.gjeldende
    WHERE v.sesjon_id = d.sesjon_id AND v.nummer = d.nummer)`

const columns = Prisma.sql`
  SELECT d.id, d.sesjon_id AS sesjon, d.nummer, d.dato, d.tekst, d.type_kode AS "typeKode",
    COALESCE(s.henvisning, '') AS henvisning, s.komite_kode AS "komiteKode", s.komite_navn AS "komiteNavn", d.adresse, d.sak_id AS "sakId",
    COALESCE(NULLIF(s.korttittel, ''), s.tittel) AS "sakTittel"`

export interface ToldItem {
  id: number
  sesjon: string
  nummer: number
  punkt: null
  dato: string | null
  tekst: string
  maalform: 'NB' | 'NN' | null
  typeKode: string | null
  /** «Dokument 8:135 S (2019-2020), Innst. 270 S (2020-2021)», as the data have it. */
  henvisning: string
  komite: string | null
  sak: { tittel: string; adresse: string } | null
  hinder: Hinder | null
}

export interface ToldList {
  /** The newest of them. */
  items: ToldItem[]
  /** How many there are. */
  total: number
  /** Those that can be registered as they are, by sesjon, the newest first. */
  sesjoner: { sesjon: string; ids: number[] }[]
}

/** What the Storting's data have and the register does not: it waits for Statsministerens kontor. */
export async function listToldByStortinget(limit: number): Promise<ToldList> {
  const rows = await db().$queryRaw<ToldRow[]>`
    ${columns} ${unregistered} ORDER BY d.sesjon_id DESC, d.nummer DESC LIMIT ${limit}`
  const sesjoner = await db().$queryRaw<{ sesjon: string; ids: number[] }[]>`
    SELECT d.sesjon_id AS sesjon, array_agg(d.id ORDER BY d.nummer) AS ids
    ${unregistered} AND d.dato IS NOT NULL AND btrim(d.tekst) <> '' GROUP BY 1 ORDER BY 1 DESC`
  const [all] = await db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${unregistered}`
  return { sesjoner, total: all?.total ?? 0, items: rows.map(toItem) }
}

function toItem(row: ToldRow): ToldItem {
  const { id, sesjon, nummer, tekst, typeKode, henvisning, komiteNavn, sakId, sakTittel } = row
  const dato = row.dato && toDay(row.dato)
  return {
    id,
    sesjon,
    nummer,
    punkt: null,
    dato,
    tekst,
    maalform: readMaalform(tekst),
    typeKode,
    henvisning,
    komite: komiteNavn,
    hinder: hinderOf({ dato, tekst }),
    sak: sakId === null ? null : { tittel: sakTittel ?? '', adresse: sakAddress(sakId) },
  }
}

/** Those of the ids that the register still does not have. */
export async function readTold(tx: Db, ids: readonly number[]): Promise<(ToldRequest & { id: number })[]> {
  const rows = await tx.$queryRaw<ToldRow[]>`
    ${columns} ${unregistered} AND d.id = ANY(${ids}) ORDER BY d.sesjon_id, d.nummer`
  return rows.map(({ dato, ...row }) => ({ ...row, dato: dato && toDay(dato) }))
}

import { fromDay } from '@/lib/clock'
import type { Json } from '@/lib/hendelse/types'
import type { SakData, VoteringData } from '../types'
import type { Request } from './types'

/** The columns of a sak that its row in the list tells. */
export function sakRow(sak: SakData, sesjon: string) {
  return {
    id: sak.id,
    sesjonId: sak.sesjon ?? sesjon,
    tittel: sak.tittel,
    korttittel: sak.korttittel,
    type: sak.type,
    dokumentgruppe: sak.dokumentgruppe,
    status: sak.status,
    henvisning: sak.henvisning,
    komiteKode: sak.komite?.kode ?? null,
    komiteNavn: sak.komite?.navn ?? null,
    oppdatert: sak.oppdatert === null ? null : fromDay(sak.oppdatert),
  }
}

/** `sakIds`: the saker of the register; one that nobody told of is left out. */
export function vedtakRow(request: Request, sesjon: string, sakIds: ReadonlySet<number>) {
  const { id, nummer, dato, tekst, tittel, typeKode, adresse, sakId } = request
  return {
    id,
    sesjonId: sesjon,
    nummer,
    dato: dato === null ? null : fromDay(dato),
    tekst,
    tittel,
    typeKode,
    adresse,
    sakId: sakId !== null && sakIds.has(sakId) ? sakId : null,
  }
}

export function voteringRow(votering: VoteringData, sakId: number) {
  const { id, tema, for: ja, mot, ikkeTilStede, isVedtatt, tid, alternativId } = votering
  const [dag = null, klokkeslett = null] = tid?.split('T') ?? []
  return {
    sakId,
    voteringId: id,
    tema,
    for: ja,
    mot,
    ikkeTilStede,
    vedtatt: isVedtatt,
    dag: dag === null ? null : fromDay(dag),
    klokkeslett,
    alternativId,
  }
}

type Columns = Record<string, string | number | boolean | Date | null>

/** Whether what is held has other values in the columns of a row. */
export function isChanged(held: Columns, row: Columns): boolean {
  return Object.keys(row).some((name) => plain(held[name]) !== plain(row[name]))
}

const plain = (value: Columns[string] | undefined) => (value instanceof Date ? value.toISOString() : value)

/** Rows as a hash covers them. */
export function toJson(rows: readonly Columns[]): Json {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    ),
  )
}

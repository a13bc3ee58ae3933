import type { ParsedDocument, TableRow, VedtakEntry } from '../../parse/types'
import { keyId } from '../../parse/key'

/** An account with the row of the table that answers for it, where there is one. */
export interface PrintedAccount {
  entry: VedtakEntry
  row: TableRow | null
}

/** Every account that a document gives, in the order of print; none for a document that accounts for nothing. */
export function accountsOf(parsed: ParsedDocument): PrintedAccount[] {
  if (parsed.kind === 'PROP_1_S') return withRows(parsed.vedtak, parsed.table)
  if (parsed.kind === 'MELD_ST_ANMODNING')
    return parsed.kapitler.flatMap(({ vedtak, table }) => withRows(vedtak, table))
  return []
}

function withRows(entries: readonly VedtakEntry[], table: readonly TableRow[]): PrintedAccount[] {
  const rows = new Map(table.map((row) => [keyId(row), row]))
  return entries.map((entry) => ({ entry, row: rows.get(keyId(entry)) ?? null }))
}

/** Whether the account leaves the vedtak open; where its words conclude nothing, the table decides (design § 2). */
export function isLeftOpen({ entry, row }: PrintedAccount): boolean {
  if (entry.conclusion === 'ANNET') return row !== null && !row.rapporteringAvsluttes
  return entry.conclusion === 'KOMMER_TILBAKE' || entry.conclusion === 'DELVIS_FULGT_OPP'
}

import { stringify } from 'csv-stringify/sync'

/**
 * Rows as a file that a Norwegian spreadsheet opens by itself: UTF-8 with BOM, semicolons, CRLF. A text that a
 * spreadsheet would run as a formula gets an apostrophe first (OWASP ASVS 1.2.10).
 */
export function csvText<Key extends string>(
  rows: Record<Key, string | number>[],
  columns: { key: Key; header: string }[],
): string {
  return stringify(rows, {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    // Left to itself it quotes a field for CRLF only, and a list in a request has bare line feeds.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    header: true,
    columns,
  })
}

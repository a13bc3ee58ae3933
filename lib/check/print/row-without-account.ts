import { keyId, keyText } from '../../parse/key'
import type { VedtakKey } from '../../parse/types'
import { keyOf, listParts } from '../document/places'
import type { DocumentCheck } from '../document/types'

/** A row of the table without an account anywhere. A row of the whole is answered by accounts of its punkter. */
export const rowWithoutAccount: DocumentCheck = {
  rule: 'RAD_UTEN_OMTALE',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence: 'Vedtaket står i tabellen, men er ikke omtalt i teksten.',
  find: ({ parsed }) =>
    listParts(parsed).flatMap(({ table, vedtak }) =>
      without(table, vedtak).map((row) => ({
        message: `Vedtak ${keyText(row)} står i tabellen, men er ikke omtalt.`,
        lines: [row.line],
        vedtak: [keyOf(row)],
      })),
    ),
}

/** An account of what the table does not list. Where there is no table there is nothing to hold it against. */
export const accountWithoutRow: DocumentCheck = {
  rule: 'OMTALE_UTEN_RAD',
  group: 'TRYKKFEIL',
  severity: 'advarsel',
  isPublic: true,
  sentence: 'Vedtaket er omtalt i teksten, men står ikke i tabellen.',
  find: ({ parsed }) =>
    listParts(parsed).flatMap(({ table, vedtak }) =>
      (table.length === 0 ? [] : without(vedtak, table)).map((entry) => ({
        message: `Vedtak ${keyText(entry)} er omtalt, men står ikke i tabellen.`,
        lines: [entry.line],
        vedtak: [keyOf(entry)],
      })),
    ),
}

/** The units of one list that the other has neither itself, nor as a whole, nor by a punkt. */
function without<T extends VedtakKey>(list: readonly T[], others: readonly VedtakKey[]): T[] {
  const ids = new Set(others.map(keyId))
  const wholes = new Set(others.map((key) => keyId({ ...key, punkt: null })))
  return list.filter((key) => {
    if (ids.has(keyId(key))) return false
    return key.punkt === null ? !wholes.has(keyId(key)) : !ids.has(keyId({ ...key, punkt: null }))
  })
}

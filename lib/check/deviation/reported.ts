import { keyId } from '../../parse/key'
import type { DocumentHead, MeldStAnmodning, ParsedDocument, Prop1S, VedtakKey } from '../../parse/types'
import { accountsOf, type PrintedAccount } from '../document/accounts'

export type Report = Prop1S | MeldStAnmodning

/** What a document reports, to be looked up by unit. */
export interface Reported {
  document: DocumentHead
  units: Map<string, PrintedAccount>
  /** Every nummer there is anything of, whole or by punkt. */
  numbers: Set<string>
}

export const isReport = (parsed: ParsedDocument): parsed is Report =>
  parsed.kind === 'PROP_1_S' || parsed.kind === 'MELD_ST_ANMODNING'

/** The accounts of a document; of the yearly melding those of one departement alone, where one is asked for. */
export function reportedIn(parsed: Report, departement: string | null = null): Reported {
  const own =
    parsed.kind === 'MELD_ST_ANMODNING' && departement !== null
      ? { ...parsed, kapitler: parsed.kapitler.filter((part) => isSame(part.departement, departement)) }
      : parsed
  const accounts = accountsOf(own)
  return {
    document: parsed.document,
    units: new Map(accounts.map((account) => [keyId(account.entry), account])),
    numbers: new Set(accounts.map(({ entry }) => numberOf(entry))),
  }
}

/** Whether anything is told of the unit: of itself, of its vedtak as a whole, or of its punkter. */
export function tellsOf({ units, numbers }: Reported, key: VedtakKey): boolean {
  if (units.has(keyId(key)) || units.has(keyId({ ...key, punkt: null }))) return true
  return key.punkt === null && numbers.has(numberOf(key))
}

/** Whether two names are of the same departement: white space and the written form apart. */
export function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && nameOf(a) === nameOf(b)
}

const numberOf = ({ sesjon, nummer }: VedtakKey) => `${sesjon}/${nummer}`
const nameOf = (name: string) =>
  name.toLowerCase().replace(/\s+/gu, ' ').trim().replace('utanriks', 'utenriks')

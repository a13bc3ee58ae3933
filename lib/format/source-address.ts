import { isSesjonKey } from './sesjon'

interface AddressForm {
  pattern: RegExp
  folder: string
  prefix: string
  /** The first sesjon whose addresses are known to end in the document's letter. */
  since: number
}

const root = 'https://www.stortinget.no/no/Saker-og-publikasjoner/Publikasjoner'

/**
 * The publications on stortinget.no whose address follows from the citation: «Innst. 125 S (2025–2026)» is
 * inns-202526-125s. Older sesjoner leave the letter out (inns-201011-109, dok8-201617-002) and nobody has
 * written down when that changed, so they get no link rather than a guess.
 */
const forms: AddressForm[] = [
  {
    pattern: /^Innst\. (?<nummer>\d{1,4}) (?<letter>[SL]) \((?<from>\d{4})–(?<to>\d{4})\)$/u,
    folder: 'Innstillinger/Stortinget',
    prefix: 'inns',
    since: 2018,
  },
  {
    pattern: /^Dokument 8:(?<nummer>\d{1,4}) (?<letter>[SL]) \((?<from>\d{4})–(?<to>\d{4})\)$/u,
    folder: 'Representantforslag',
    prefix: 'dok8',
    since: 2022,
  },
]

/** Where a document, cited in its normal form, stands on stortinget.no; null when that cannot be known. */
export function stortingetAddress(citation: string): string | null {
  for (const { pattern, folder, prefix, since } of forms) {
    const { nummer = '', letter = '', from = '', to = '' } = pattern.exec(citation)?.groups ?? {}
    const sesjon = `${from}-${to}`
    if (!isSesjonKey(sesjon) || Number(from) < since) continue
    const id = `${prefix}-${from}${to.slice(2)}-${nummer.padStart(3, '0')}${letter.toLowerCase()}`
    return `${root}/${folder}/${sesjon}/${id}/`
  }
  return null
}

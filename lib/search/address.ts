import { readSesjon } from '@/lib/parse/citation/sesjon'
import type { VedtakRef } from './types'

/** Our own addresses: «/vedtak/2024-2025/83», «/nn/vedtak/2021-2022/35/punkt-51», «/api/v1/vedtak/83.json». */
const OWN =
  /\/vedtak\/(?:(?<sesjon>\d{4}-\d{4})\/)?(?<nummer>[1-9]\d{0,3})(?:\/punkt-(?<punkt>\d{1,3}))?(?![\w-])/u

/** Reads the address of a page of ours, with or without scheme and host; null for any other text. */
export function readOwnAddress(cleaned: string): VedtakRef | null {
  const groups = isAddress(cleaned) ? OWN.exec(cleaned)?.groups : undefined
  if (!groups) return null
  const sesjon = groups.sesjon === undefined ? null : readSesjon(groups.sesjon).sesjon
  if (groups.sesjon !== undefined && sesjon === null) return null
  return { sesjon, nummer: Number(groups.nummer), punkt: groups.punkt ?? null, dato: null }
}

const OLD_SERIES: Record<string, string> = { otprp: 'Ot.prp.', stprp: 'St.prp.', stmeld: 'St.meld.' }

/** How the Storting and the ministries write documents in addresses, and the printed form of each. */
const DOCUMENTS: readonly [RegExp, (groups: Record<string, string>) => string][] = [
  [
    /\/dok8-(?<from>\d{4})(?<to>\d{2})-(?<nummer>\d{1,4})(?<letter>ls|[sl])?(?![\w])/u,
    ({ from, to, nummer, letter }) => `Dokument 8:${nummer}${capital(letter)} (${from}–${to})`,
  ],
  [
    /\/inns-(?<from>\d{4})(?<to>\d{2})-(?<nummer>\d{1,4})(?<letter>[sl])(?![\w])/u,
    ({ from, to, nummer, letter }) => `Innst. ${nummer}${capital(letter)} (${from}–${to})`,
  ],
  [
    /\/prop\.?-(?<nummer>\d{1,4})-(?<letter>ls|[sl])-(?<from>\d{4})(?<to>\d{4})(?!\d)/u,
    ({ from, to, nummer, letter }) => `Prop. ${nummer}${capital(letter)} (${from}–${to})`,
  ],
  [
    /\/meld\.?-st\.?-(?<nummer>\d{1,3})-(?<from>\d{4})(?<to>\d{4})(?!\d)/u,
    ({ from, to, nummer }) => `Meld. St. ${nummer} (${from}–${to})`,
  ],
  [
    /\/(?<series>otprp|stprp|stmeld)-nr-(?<nummer>\d{1,3})-(?<from>\d{4})-(?<to>\d{2,4})-?(?![\w])/u,
    ({ series, from, to, nummer }) => `${OLD_SERIES[series ?? '']} nr. ${nummer} (${from}–${to})`,
  ],
  [/\/nou-(?<year>\d{4})-(?<nummer>\d{1,2})(?!\d)/u, ({ year, nummer }) => `NOU ${year}: ${nummer}`],
]

/**
 * The printed form of the document an address names: «…/Representantforslag/2022-2023/dok8-202223-132s/» (seed
 * 003:408) → «Dokument 8:132 S (2022–23)», «…/meld.-st.-12-20192020/id2690418/» → «Meld. St. 12 (2019–2020)».
 * Null for any other text.
 */
export function readDocumentAddress(cleaned: string): string | null {
  if (!isAddress(cleaned)) return null
  for (const [pattern, print] of DOCUMENTS) {
    const groups = pattern.exec(cleaned.toLowerCase())?.groups
    if (groups) return print(groups)
  }
  return null
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|\/|[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}\/|localhost:\d)\S*$/u.test(text)
}

function capital(letter: string | undefined): string {
  return letter === undefined ? '' : ` ${letter.toUpperCase()}`
}

/** A page that search engines may know: its address without language, and when what it shows last changed. */
export interface SitemapPage {
  path: string
  changed: Date | null
}

/** One file of the sitemap: «sider», «vedtak-3», «dokumenter-1». */
export interface SitemapPart {
  kind: 'sider' | 'vedtak' | 'dokumenter'
  /** From 1; the fixed pages have one only. */
  number: number
}

/** The pages that stand whatever the register holds. A test compares them with the routes. */
export const fixedPages = [
  '/',
  '/vedtak',
  '/sok',
  '/statistikk',
  '/sesjon',
  '/departement',
  '/komite',
  '/dokument',
  '/forslag',
  '/om',
  '/om/historikk',
  '/personvern',
  '/tilgjengelighet',
] as const

/**
 * How many rows of the register, by id, one file covers. Each page is there in three languages, a document with
 * a page for each 400 lines: both stay far below the 50,000 addresses and 50 MB a file may have.
 */
export const rowsPerPart = { vedtak: 10_000, dokumenter: 50 } as const

export function partName({ kind, number }: SitemapPart): string {
  return kind === 'sider' ? 'sider.xml' : `${kind}-${number}.xml`
}

/** The part that a file name asks for; null when there can be no such file. */
export function readPartName(name: string): SitemapPart | null {
  if (name === 'sider.xml') return { kind: 'sider', number: 1 }
  const { kind, number } =
    /^(?<kind>vedtak|dokumenter)-(?<number>[1-9]\d{0,5})\.xml$/.exec(name)?.groups ?? {}
  if (kind !== 'vedtak' && kind !== 'dokumenter') return null
  return { kind, number: Number(number) }
}

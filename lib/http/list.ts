import { toItemJson } from '@/lib/register/to-json'
import type { VedtakListItem } from '@/lib/register/view'
import { countVedtak, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { readFilter, type VedtakFilter } from '@/lib/vedtak/schema'
import { problemAnswer } from './answer'

/** The whole of a list goes into a file, up to this many rows. */
const maxRows = 50_000

/** The filter of an address, or the problem when a value means nothing: an API must not answer another question. */
export function filterOf(url: URL): { filter: VedtakFilter } | { problem: Response } {
  const { filter, invalid } = readFilter(Object.fromEntries(url.searchParams))
  if (invalid.length === 0) return { filter }
  return { problem: invalidParameter(`Ukjent verdi for: ${invalid.join(', ')}.`) }
}

export function invalidParameter(detail: string): Response {
  return problemAnswer({ type: 'ugyldig-parameter', title: 'Ugyldig parameter', status: 400, detail })
}

/** Every row of a list in its order, with the number of them. */
export async function readWholeList(filter: VedtakFilter): Promise<VedtakListItem[]> {
  const matching = await chooseMatching(filter.q)
  return listVedtak(filter, matching, { limit: maxRows, offset: 0 })
}

interface Page {
  total: number
  items: ReturnType<typeof toItemJson>[]
  /** The address of the next page; null on the last. */
  next: string | null
}

const start = { sesjon: '', nummer: 0, punkt: '' }

/** «2024-2025/83» or «2021-2022/35/51», as `next` names it; null for anything else. */
export function readCursor(text: string): typeof start | null {
  const match = /^(\d{4}-\d{4})\/(\d{1,5})(?:\/(.{1,20}))?$/u.exec(text)
  return match ? { sesjon: match[1] ?? '', nummer: Number(match[2]), punkt: match[3] ?? '' } : null
}

/** One page in the order of sesjon, nummer and punkt, which stays put when vedtak arrive between two pages. */
export async function readPage(filter: VedtakFilter, url: URL): Promise<Page | null> {
  const given = url.searchParams.get('etter')
  const after = given === null ? start : readCursor(given)
  if (after === null) return null
  const matching = await chooseMatching(filter.q)
  const [rows, total] = await Promise.all([
    listVedtak(filter, matching, { limit: filter.antall + 1, offset: 0, after }),
    countVedtak(filter, matching),
  ])
  const items = rows.slice(0, filter.antall)
  const last = items.at(-1)
  const hasMore = rows.length > items.length && last !== undefined
  return {
    total,
    items: items.map(toItemJson),
    next: hasMore ? nextAddress(url, last) : null,
  }
}

function nextAddress(url: URL, { sesjon, nummer, punkt }: VedtakListItem): string {
  const params = new URLSearchParams(url.searchParams)
  params.set('etter', [sesjon, nummer, ...(punkt ? [punkt] : [])].join('/'))
  return `/api/v1/vedtak?${params.toString()}`
}

import { today, type Day } from '@/lib/clock'
import { askDay } from '@/lib/register/asked-day/queries'
import type { AskedDay, DayRefusal } from '@/lib/register/asked-day/read-per'
import { toItemJson } from '@/lib/register/to-json'
import type { VedtakListItem } from '@/lib/register/view'
import { countVedtak, listVedtak } from '@/lib/vedtak/list/queries'
import { chooseMatching } from '@/lib/vedtak/matching/queries'
import { readFilter, type VedtakFilter } from '@/lib/vedtak/schema'
import { problemAnswer } from './answer'

/** The whole of a list goes into a file, up to this many rows. */
const maxRows = 50_000

/** What an address asks for: a filter and a day. */
export interface AskedList {
  filter: VedtakFilter
  day: Day
}

/** What an address asks for, or the problem when a value means nothing: an API must not answer another question. */
export async function askedList(url: URL): Promise<AskedList | { problem: Response }> {
  const asked = await askedDay(url)
  if ('problem' in asked) return asked
  const { filter, invalid } = readFilter(Object.fromEntries(url.searchParams))
  if (invalid.length > 0) return { problem: invalidParameter(`Ukjent verdi for: ${invalid.join(', ')}.`) }
  return { filter: { ...filter, per: asked.per }, day: asked.day }
}

/** The day an address asks for by `per`, or the problem when there is none such. */
export async function askedDay(url: URL): Promise<AskedDay | { problem: Response }> {
  const asked = await askDay(url.searchParams.get('per') ?? undefined, today())
  return 'fault' in asked ? { problem: invalidParameter(refusalText(asked)) } : asked
}

function refusalText(refusal: DayRefusal): string {
  switch (refusal.fault) {
    case 'UGYLDIG':
      return 'per må være en dag som finnes, skrevet ÅÅÅÅ-MM-DD, for eksempel 2024-12-31.'
    case 'FREMTID':
      return `per kan ikke være etter i dag: ingen vet ennå hva som er offentlig ${refusal.given}.`
    case 'FOR_TIDLIG':
      return `Registeret begynner ${refusal.first} og har ingenting fra før den dagen.`
  }
}

export function invalidParameter(detail: string): Response {
  return problemAnswer({ type: 'ugyldig-parameter', title: 'Ugyldig parameter', status: 400, detail })
}

/** Every row of a list in its order, with the number of them. */
export async function readWholeList({ filter, day }: AskedList): Promise<VedtakListItem[]> {
  const matching = await chooseMatching(filter.q, day)
  return listVedtak(filter, matching, { limit: maxRows, offset: 0, day })
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
export async function readPage({ filter, day }: AskedList, url: URL): Promise<Page | null> {
  const given = url.searchParams.get('etter')
  const after = given === null ? start : readCursor(given)
  if (after === null) return null
  const matching = await chooseMatching(filter.q, day)
  const [rows, total] = await Promise.all([
    listVedtak(filter, matching, { limit: filter.antall + 1, offset: 0, after, day }),
    countVedtak(filter, day, matching),
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

import type { Reader } from './reader'

/** What a list holds, told by each of the ways to it. */
interface Told {
  way: string
  total: number
  /** The addresses of its vedtak, each once. */
  units: Set<string>
}

interface JsonList {
  total: number
  items: { adresse: string }[]
  next?: string | null
}

const ownKeys = ['side', 'antall']

/** «/vedtak?side=2&sesjon=…» as the query of its list, always in the same order. */
export function queryOf(list: string): string {
  const params = new URL(list, 'http://register').searchParams
  for (const key of ownKeys) params.delete(key)
  params.sort()
  return params.toString()
}

/** The lists of the running register, each asked for once. */
export class Lists {
  readonly #reader: Reader
  readonly #counts = new Map<string, Promise<Told[]>>()
  readonly #wholes = new Map<string, Promise<Told[]>>()
  comparisons = 0

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /**
   * Compares a number with the total and every row that the API has of its list, and, when `isWhole`, with every row of
   * the page, of the CSV, of the JSON and of the API followed by its cursor.
   */
  async compare(list: string, said: number, isWhole: boolean): Promise<string[]> {
    const query = queryOf(list)
    const told = [...(await this.#count(query)), ...(isWhole ? await this.#whole(query) : [])]
    this.comparisons += told.length
    const wrong = told.filter(({ total, units }) => total !== said || units.size !== said)
    const faults = wrong.map(
      ({ way, total, units }) =>
        `${way} of /vedtak?${query} has ${total} and ${units.size} rows, not ${said}`,
    )
    const first = told[0]?.units ?? new Set()
    const other = told.find(({ units }) => [...units].some((unit) => !first.has(unit)))
    return other
      ? [...faults, `${other.way} of /vedtak?${query} has other vedtak than ${told[0]?.way ?? ''}`]
      : faults
  }

  #count(query: string): Promise<Told[]> {
    return remember(this.#counts, query, async () => {
      const api = await this.#reader.json<JsonList>(`/api/v1/vedtak?${query}&antall=200`)
      // A list of more rows than one answer of the API holds is compared with the file.
      if (typeof api.next === 'string') return [await this.#readJson(query)]
      return [{ way: 'the API', total: api.total, units: unitsOf(api.items) }]
    })
  }

  #whole(query: string): Promise<Told[]> {
    return remember(this.#wholes, query, () =>
      Promise.all([
        this.#readJson(query),
        this.#walkApi(query),
        this.#walkPages(query),
        this.#readCsv(query),
      ]),
    )
  }

  async #readJson(query: string): Promise<Told> {
    const { total, items } = await this.#reader.json<JsonList>(`/vedtak.json?${query}`)
    return { way: 'the JSON', total, units: unitsOf(items) }
  }

  async #walkApi(query: string): Promise<Told> {
    const units = new Set<string>()
    let total = 0
    for (let next: string | null | undefined = `/api/v1/vedtak?${query}&antall=50`; next;) {
      const page: JsonList = await this.#reader.json<JsonList>(next)
      total = page.total
      for (const unit of unitsOf(page.items)) units.add(unit)
      next = page.next
    }
    return { way: 'the API followed by its cursor', total, units }
  }

  async #walkPages(query: string): Promise<Told> {
    const units = new Set<string>()
    let total = 0
    for (let side = 1, rows = 1; rows > 0; side += 1) {
      const page = await this.#reader.page(`/vedtak?${query}&antall=100&side=${side}`)
      total = page.total ?? Number.NaN
      rows = units.size < total ? page.rows.length : 0
      // On a past day the link to a vedtak carries the day.
      for (const row of page.rows) units.add(row.replace(/\?per=[\d-]+$/, ''))
    }
    return { way: 'the page', total, units }
  }

  async #readCsv(query: string): Promise<Told> {
    const [head = [], ...rows] = csvRows(await this.#reader.text(`/vedtak.csv?${query}`))
    const at = head.indexOf('Adresse')
    return { way: 'the CSV', total: rows.length, units: new Set(rows.map((row) => row[at] ?? '')) }
  }
}

function unitsOf(items: JsonList['items']): Set<string> {
  return new Set(items.map(({ adresse }) => adresse))
}

function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** The rows of a file with semicolons, as a spreadsheet reads them. */
function csvRows(text: string): string[][] {
  const rows = [['']]
  for (const [field] of text.replace(/^\uFEFF/, '').matchAll(/"(?:[^"]|"")*"|;|\r\n|[^;\r"]+/g)) {
    const row = rows.at(-1) ?? []
    if (field === ';') row.push('')
    else if (field === '\r\n') rows.push([''])
    else row[row.length - 1] += field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
  }
  return rows.filter((row) => row.length > 1)
}

import { drawQuery, pick, randomFrom, type Held } from '../support/numbers/combinations'
import { Lists } from '../support/numbers/lists'
import { Reader, type ReadPage } from '../support/numbers/reader'
import { expect, test } from '../support/e2e'

/** Another seed draws other filters, and more of them: `NUMBERS_SEED=7 NUMBERS=200 npm test -- e2e numbers`. */
const seed = Number(process.env.NUMBERS_SEED ?? 20_261_122)
const combinations = Number(process.env.NUMBERS ?? 60)
/** Of the numbers under a filter, so many are compared in every way; all are compared with the API, row for row. */
const wholeShare = 0.02

test.describe.configure({ timeout: 600_000 })

/** What was visited, for the one line at the end. */
const visited = { pages: 0, numbers: 0, comparisons: 0, requests: 0 }

test.afterAll(() => {
  const { pages, numbers, comparisons, requests } = visited
  process.stdout.write(
    `  tall: ${pages} pages, ${numbers} numbers, ${comparisons} comparisons, ${requests} requests, seed ${seed}\n`,
  )
})

function count(reader: Reader, lists: Lists) {
  visited.comparisons += lists.comparisons
  visited.requests += reader.requests
}

/** Compares every number of a page; returns what is wrong, with the page's address. */
async function check(address: string, page: ReadPage, compareWhole: () => boolean, lists: Lists) {
  visited.pages += 1
  visited.numbers += page.numbers.length
  const wrong = page.numbers
    .filter(({ said, shown }) => shown !== null && shown !== said)
    .map(({ said, shown, text }) => `«${text}» shows ${shown} and says ${said}`)
  const compared = await Promise.all(
    page.numbers.map(async ({ said, list, text }) =>
      (await lists.compare(list, said, compareWhole())).map((fault) => `«${text}»: ${fault}`),
    ),
  )
  return [...page.faults, ...wrong, ...compared.flat()].map((fault) => `${address}: ${fault}`)
}

/** The page of the register behind a link, without query and place; null for files, other servers and lists with a query. */
function pageBehind(link: string): string | null {
  const [address = ''] = link.split('#')
  const isPage = /^\/(?!\/|api\/|nb(?:\/|$)|_next\/)/.test(address) && !/[?]|\.[a-z]+$/.test(address)
  return isPage ? address : null
}

/** So many pages of one kind are visited in the languages other than bokmål; and in bokmål, where there are hundreds. */
const perTemplate = 3
const mostOfKind = Number(process.env.NUMBERS ?? 60)

function template(address: string): string {
  return address
    .replace(/\d{4}-\d{4}/g, 'S')
    .replace(/\d+/g, 'N')
    .replace(/(?<=\/(?:departement|komite|dokument)\/)[^/]+/, 'x')
}

test('every number on every page is the length of the list behind it', async ({ page, baseURL }) => {
  const reader = await Reader.make(baseURL ?? '', page)
  const lists = new Lists(reader)
  const faults: string[] = []
  const known = new Set(['/', '/nn', '/en'])
  const perKind = new Map<string, number>()
  const follow = (links: string[]) =>
    links.filter((link) => {
      const address = pageBehind(link)
      if (address === null || known.has(address)) return false
      const kind = template(address)
      const seen = perKind.get(kind) ?? 0
      if (seen >= (/^\/(?:nn|en)\//.test(address) ? perTemplate : mostOfKind)) return false
      perKind.set(kind, seen + 1)
      known.add(address)
      return true
    })
  for (let next = [...known]; next.length > 0;) {
    const read = await Promise.all(
      next.map(async (address) => {
        const it = await reader.page(address)
        faults.push(...(await check(address, it, () => true, lists)))
        return it.links
      }),
    )
    next = follow(read.flat()).map((link) => pageBehind(link) ?? '/')
  }
  count(reader, lists)
  expect([...new Set(faults)]).toEqual([])
  expect(visited.numbers, 'numbers were found at all').toBeGreaterThan(200)
})

test(`under ${combinations} filters drawn by chance every number is the length of its list`, async ({
  page,
  baseURL,
}) => {
  const reader = await Reader.make(baseURL ?? '', page)
  const lists = new Lists(reader)
  const { items } = await reader.json<{
    items: { sesjon: string; tittel: string; departement: { slug: string } | null }[]
  }>('/vedtak.json')
  const held: Held = {
    sesjoner: [...new Set(items.map(({ sesjon }) => sesjon))],
    departementer: [...new Set(items.flatMap(({ departement }) => departement?.slug ?? []))],
    titler: items.map(({ tittel }) => tittel),
    dokumenter: ['prop-1-s-2025-2026-hod'],
  }
  const random = randomFrom(seed)
  const addresses = Array.from({ length: combinations }, () => {
    const path = pick(random, ['/vedtak', '/vedtak', '/statistikk', '/sok'])
    const language = pick(random, ['', '', '/nn', '/en'])
    return `${language}${path}${drawQuery(random, held)}`
  })
  const isWhole = () => random() < wholeShare
  const faults = await Promise.all(
    addresses.map(async (address) => {
      const it = await reader.page(address)
      const isList = /^(?:\/(?:nn|en))?\/vedtak/.test(address)
      const own =
        it.total === null || !isList
          ? []
          : await lists.compare(address.replace(/^\/(?:nn|en)/, ''), it.total, true)
      return [...own.map((fault) => `${address}: ${fault}`), ...(await check(address, it, isWhole, lists))]
    }),
  )
  count(reader, lists)
  expect([...new Set(faults.flat())], `seed ${seed}`).toEqual([])
})

test('on a past day every number is the length of the list of that day', async ({ page, baseURL }) => {
  const reader = await Reader.make(baseURL ?? '', page)
  const lists = new Lists(reader)
  const random = randomFrom(seed)
  const isWhole = () => random() < wholeShare
  const paths = [
    '/',
    '/vedtak',
    '/vedtak?dep=rapport-mangler',
    '/sok?q=helse',
    '/statistikk',
    '/sesjon',
    '/sesjon/2023-2024',
    '/departement',
    '/departement/hod',
    '/komite',
    '/komite/kontroll',
  ]
  const dated = (path: string, per: string) => `${path}${path.includes('?') ? '&' : '?'}per=${per}`
  const addresses = [
    ...paths.map((path) => dated(path, '2024-12-31')),
    ...['/vedtak', '/statistikk'].map((path) => dated(path, '2025-10-15')),
  ]
  const read = await Promise.all(
    addresses.map(async (address) => {
      const it = await reader.page(address)
      const per = /per=[\d-]+$/.exec(address)?.[0] ?? ''
      const today = it.numbers.filter(({ list }) => !list.includes(per))
      return [
        ...today.map(({ text, list }) => `${address}: «${text}» opens ${list}, which is of another day`),
        ...(await check(address, it, isWhole, lists)),
      ]
    }),
  )
  count(reader, lists)
  expect([...new Set(read.flat())]).toEqual([])
})

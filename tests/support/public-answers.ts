import { createHash } from 'node:crypto'
import { readSourceFiles } from './source-files'

/** What one address answers, without what is meant to differ each time: status, what its headers say of it, and its content. */
export interface Answer {
  status: number
  headers: string
  sha256: string
}

/** The moment of the answer, which no two share. */
const passing = new Set(['date'])
const languages = ['', '/nn', '/en']

/** The list of the sitemap, each page of it. */
async function ofSitemap(base: string): Promise<string[]> {
  const locations = async (path: string) => {
    const xml = await (await fetch(`${base}${path}`)).text()
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  }
  const parts = await locations('/sitemap.xml')
  return ['/sitemap.xml', ...parts, ...(await Promise.all(parts.map(locations))).flat()]
}

/** Of so many units one, 83 (2024–2025) among them, is asked for in every form: the same code makes those of all. */
const every = 5

/** The pages of the list for machines, by their cursor, and the records and histories that they lead to. */
async function ofApi(base: string): Promise<string[]> {
  const found: string[] = []
  for (let next: string | null = '/api/v1/vedtak?antall=200'; next !== null;) {
    found.push(next)
    const page = (await (await fetch(`${base}${next}`)).json()) as ApiPage
    const chosen = page.items.filter(({ nummer }) => nummer % every === 83 % every)
    found.push(...chosen.flatMap(({ sesjon, nummer }) => [`/api/v1/vedtak/${sesjon}/${nummer}`, `/api/v1/vedtak/${sesjon}/${nummer}/historikk`, `/vedtak/${sesjon}/${nummer}/historikk`])) // prettier-ignore
    next = page.next === null ? null : new URL(page.next, base).href.slice(base.length)
  }
  return found
}

interface ApiPage {
  items: { sesjon: string; nummer: number }[]
  next: string | null
}

/** Pages and routes of the tree without a part to fill in, but for the signed-in ones. */
function ofRoutes(): string[] {
  const paths = readSourceFiles().flatMap(
    ({ path }) => /^app(\/.*|)\/(?:page|route)\.tsx?$/.exec(path)?.[1] ?? [],
  )
  const open = paths.filter((path) => !/\(portal\)|logg-inn|\/api\/(?:auth|sesjon|\[)/.test(path))
  const plain = open.map((path) => path.replace('/[locale]', '')).filter((path) => !path.includes('['))
  const pages = new Set(open.filter((path) => path.startsWith('/[locale]')).map((path) => path.replace('/[locale]', ''))) // prettier-ignore
  return plain.flatMap((path) => (pages.has(path) ? languages.map((prefix) => `${prefix}${path}`) : [path]))
}

/** Every public address: those that the sitemap, the cursor of the API and the routes of the tree name, and searches. */
export async function publicAddresses(base: string, words: readonly string[]): Promise<string[]> {
  const searches = words.flatMap((word) => {
    const q = encodeURIComponent(word)
    return [
      `/sok?q=${q}`,
      `/vedtak?q=${q}`,
      `/vedtak.json?q=${q}`,
      `/vedtak.csv?q=${q}`,
      `/api/v1/vedtak?q=${q}`,
    ]
  })
  const all = [...(await ofSitemap(base)), ...(await ofApi(base)), ...ofRoutes(), ...searches]
  return [...new Set(all.map((path) => path || '/'))]
}

/** What all of them answer, a few at a time, as a browser asks and as one that has the page already. */
export async function askAll(base: string, addresses: readonly string[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const left = [...addresses]
  const askNext = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift())
      answers.set(path, await ask(base, path))
  }
  await Promise.all(Array.from({ length: 6 }, askNext))
  return answers
}

async function ask(base: string, path: string): Promise<Answer> {
  const get = () => fetch(`${base}${path}`, { redirect: 'manual' })
  // The server lets go of a connection that nobody used for five seconds, at times as somebody uses it again.
  const response = await get().catch(get)
  // The nonce of a dynamic page is new each time, and nothing else of an answer is.
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const plain = (text: string) => (nonce === undefined ? text : text.replaceAll(nonce, 'nonce'))
  const headers = [...response.headers].filter(([name]) => !passing.has(name))
  return {
    status: response.status,
    headers: plain(headers.map(([name, value]) => `${name}: ${value}`).join('\n')),
    sha256: createHash('sha256')
      .update(plain(await response.text()))
      .digest('hex'),
  }
}

/** The addresses that answer otherwise than before. */
export function changed(before: Map<string, Answer>, after: Map<string, Answer>): string[] {
  return [...before].flatMap(([path, answer]) => (JSON.stringify(after.get(path)) === JSON.stringify(answer) ? [] : [path])) // prettier-ignore
}

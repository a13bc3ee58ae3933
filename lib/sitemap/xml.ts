import { localePath } from '@/i18n/path'
import { routing } from '@/i18n/routing'
import type { SitemapPage } from './types'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The index: the address of every file. */
export function indexXml(addresses: readonly string[]): string {
  const files = addresses.map((address) => `<sitemap><loc>${escape(address)}</loc></sitemap>\n`)
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join('')}</sitemapindex>\n`
}

/** A page in each language, every one of them with the others as alternates. */
function pageXml({ path, changed }: SitemapPage, origin: string): string {
  const address = (locale: (typeof routing.locales)[number]) => escape(origin + localePath(locale, path))
  const alternates = [
    ...routing.locales.map((locale) => [locale, address(locale)] as const),
    ['x-default', address(routing.defaultLocale)] as const,
  ]
  const links = alternates
    .map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`)
    .join('')
  const lastmod = changed === null ? '' : `<lastmod>${changed.toISOString()}</lastmod>`
  return routing.locales
    .map((locale) => `<url><loc>${address(locale)}</loc>${lastmod}${links}</url>\n`)
    .join('')
}

/** One file of the sitemap, piece by piece. */
export async function* partXml(
  pages: AsyncIterable<SitemapPage>,
  origin: string,
): AsyncGenerator<string, void> {
  yield `${head}<urlset ${namespaces}>\n`
  for await (const page of pages) yield pageXml(page, origin)
  yield '</urlset>\n'
}

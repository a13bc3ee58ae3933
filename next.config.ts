import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import type { RouteHas } from 'next/dist/lib/load-custom-routes'
import createNextIntlPlugin from 'next-intl/plugin'
import { COMMON_HEADERS, HTTPS_HEADERS } from './lib/cache/headers.mjs'
import { DATA_POLICY } from './lib/cache/policy.mjs'

const dataPolicy = [{ key: 'Content-Security-Policy', value: DATA_POLICY }]

/**
 * A page of today is kept, and its address alone is the key; one of another day is made for each request, by a twin of
 * the page below «per». What has `?per=` goes there.
 */
const asksForDay: RouteHas[] = [{ type: 'query', key: 'per' }]
const datedPages = ':path(vedtak/.+|(?:sesjon|departement|komite)(?:/[^/]+)?)'
const onDay = [
  { source: '/', has: asksForDay, destination: '/nb/per' },
  { source: '/:locale(nn|en)', has: asksForDay, destination: '/:locale/per' },
  { source: `/${datedPages}`, has: asksForDay, destination: '/nb/per/:path' },
  { source: `/:locale(nn|en)/${datedPages}`, has: asksForDay, destination: '/:locale/per/:path' },
  { source: '/api/v1/vedtak/:path(.+)', has: asksForDay, destination: '/api/v1/per/vedtak/:path' },
]

const config: NextConfig = {
  cacheHandler: fileURLToPath(new URL('./lib/cache/handler.mjs', import.meta.url)),
  // Next's own memory cache would keep pages that the handler knows to be outdated.
  cacheMaxMemorySize: 0,
  // Reads files beside its own, and is the worker's too.
  serverExternalPackages: ['pg-boss'],
  // For a document to be taken in. At every other address the server refuses what is larger than 256 kB before Next sees it
  // (`scripts/serve/limits.mjs`).
  experimental: { serverActions: { bodySizeLimit: '66mb' }, proxyClientMaxBodySize: '66mb' },
  typedRoutes: true,
  poweredByHeader: false,
  // What is served must be right to be built; tests and scripts are checked by `npm test`, which checks everything first.
  typescript: {
    tsconfigPath: 'scripts/tsconfig.build.json',
    ignoreBuildErrors: process.env.OPPFULGT_TYPES_CHECKED === '1',
  },

  // Bokmål has no prefix in the address and «nb» inside. Written here and not in `proxy.ts`, which costs about
  // as much as serving a cached page.
  rewrites: async () => ({
    beforeFiles: [
      ...onDay,
      { source: '/', destination: '/nb' },
      {
        source: '/:path((?!nb(?:/|$)|nn(?:/|$)|en(?:/|$)|_next/|api/|.*\\.[a-z0-9]+$).+)',
        destination: '/nb/:path',
      },
    ],
    afterFiles: [],
    fallback: [],
  }),

  redirects: async () => [
    { source: '/nb', destination: '/', permanent: true },
    { source: '/nb/:path*', destination: '/:path*', permanent: true },
  ],

  // No policy for pages here: theirs comes from the cache handler (hashes) or `proxy.ts` (nonce), and a browser
  // that gets two policies obeys both.
  headers: async () => [
    { source: '/:path*', headers: COMMON_HEADERS },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: HTTPS_HEADERS,
    },
    { source: '/api/:path*', headers: dataPolicy },
    // A file that somebody has uploaded is to be saved; were it opened all the same, it could do nothing.
    {
      source: '/api/vedlegg/:id',
      headers: [{ key: 'Content-Security-Policy', value: `${DATA_POLICY}; sandbox` }],
    },
    { source: '/:path*/:file([^/]+\\.(?:csv|json))', headers: dataPolicy },
    { source: '/:path*/avtrykk.txt', headers: dataPolicy },
    { source: '/:file(sitemap\\.xml|robots\\.txt)', headers: dataPolicy },
    { source: '/sitemap/:part', headers: dataPolicy },
    { source: '/.well-known/security.txt', headers: dataPolicy },
  ],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)

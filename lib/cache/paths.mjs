// @ts-check
const LOCALE = /^\/(?:nb|nn|en)(?=\/|$)/
const API = /^\/api\/v\d+(?=\/)/
const NEXT_PATH_TAG = '_N_T_'

/**
 * The address that mutations name, for any of the addresses where it shows: without language and without the
 * API's prefix. «/nn/vedtak/2024-2025/83» and «/api/v1/vedtak/2024-2025/83» are both «/vedtak/2024-2025/83».
 * @param {string} path
 */
export function pagePath(path) {
  const bare = path.replace(LOCALE, '').replace(API, '')
  return bare === '' ? '/' : bare
}

/**
 * The address behind one of Next's own path tags («_N_T_/nb/vedtak/2024-2025/83»). Null for tags of layouts
 * and route patterns, which stand for many addresses, and for tags that are no path.
 * @param {string} tag
 */
export function pathOfTag(tag) {
  if (!tag.startsWith(`${NEXT_PATH_TAG}/`)) return null
  const path = tag.slice(NEXT_PATH_TAG.length)
  if (path.includes('[') || /\/(?:layout|page|route)$/.test(path)) return null
  return pagePath(path)
}

/**
 * The addresses a rendered answer depends on, from its `x-next-cache-tags` header.
 * @param {unknown} header comma separated
 * @returns {string[]}
 */
export function pathsOfTags(header) {
  if (typeof header !== 'string') return []
  const paths = header.split(',').map((tag) => pathOfTag(tag.trim()))
  return [...new Set(paths.filter((path) => path !== null))]
}

/**
 * The address under which Next keeps what visitors find at a path: bokmål has no prefix outside and «nb»
 * inside. Null for paths that are never kept as they stand (odd characters, redirects).
 * @param {string} path without query
 */
export function keptPath(path) {
  if (!/^\/[\w\-./~]*$/.test(path) || /^\/nb(?=\/|$)/.test(path) || path.startsWith('/_next/')) return null
  if (LOCALE.test(path) || path.startsWith('/api/') || /\.[a-z0-9]+$/.test(path)) return path
  return path === '/' ? '/nb' : `/nb${path}`
}

/**
 * The address inside one of Next's cache keys («/route-cache/APP_PAGE/<hash>/$/nb/om»).
 * @param {string} key
 */
export function pathOfKey(key) {
  const at = key.indexOf('/$/')
  return at === -1 ? null : key.slice(at + 2)
}

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

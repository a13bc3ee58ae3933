import { publicUrl } from '@/lib/env'

/** Sends the browser on, with cookies; nobody keeps the answer. */
export function sendTo(location: string, setCookies: readonly string[] = []): Response {
  const headers = new Headers({ 'cache-control': 'no-store', location })
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Says no in a line of text, to whoever got here by no link of ours. */
export function refuse(status: 400 | 403, line: string): Response {
  return new Response(`${line}\n`, {
    status,
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** The cookies of a request by name. Route handlers get them so, and are tested so. */
export function cookiesOf(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return new Map(
    pairs.flatMap((pair) => {
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at), decode(pair.slice(at + 1))] as const] : []
    }),
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether a page of ours sent this. Server actions have the check built in, route handlers have none. */
export function isFromUs(request: Request): boolean {
  return request.headers.get('origin') === publicUrl('')
}

/** Whether a person went here: not a script, not a page that is fetched beforehand. */
export function isNavigation(request: Request): boolean {
  const mode = request.headers.get('sec-fetch-mode')
  const isPrefetch = /prefetch/.test(request.headers.get('sec-purpose') ?? '')
  return !request.headers.has('rsc') && !isPrefetch && (mode === null || mode === 'navigate')
}

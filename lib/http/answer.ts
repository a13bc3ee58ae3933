import { createHash } from 'node:crypto'
import { logUnexpected } from '@/lib/log/unexpected.mjs'

/** Every answer with the register's data says under which licence: NLOD 2.0. */
const licence = '<https://data.norge.no/nlod/no/2.0>; rel="license"'

interface AnswerOptions {
  contentType: string
  /** «If-None-Match» of the request; null where the answer is cached and nobody asks it. */
  ifNoneMatch?: string | null
  headers?: Record<string, string>
}

/** An answer with the register's data: ETag over the body, licence, 304 when the asker has it already. */
export function dataAnswer(
  body: string,
  { contentType, ifNoneMatch = null, headers = {} }: AnswerOptions,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const common = {
    etag,
    link: licence,
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=0, must-revalidate',
    ...headers,
  }
  if (matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers: common })
  return new Response(body, { headers: { ...common, 'content-type': contentType } })
}

export function jsonAnswer(data: unknown, ifNoneMatch: string | null = null): Response {
  return dataAnswer(JSON.stringify(data), { contentType: 'application/json; charset=utf-8', ifNoneMatch })
}

/** RFC 9110: a list of tags, «*», and weak tags compare as strong ones here. */
function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}

export interface Problem {
  /** The last part of the address that explains the kind of problem. */
  type: 'ikke-funnet' | 'ugyldig-parameter' | 'utilgjengelig'
  title: string
  status: 400 | 404 | 503
  detail: string
}

/** An error as RFC 9457 has it; `title` and `detail` are Norwegian. */
export function problemAnswer({ type, title, status, detail }: Problem): Response {
  const body = { type: `/om#feil-${type}`, title, status, detail }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'access-control-allow-origin': '*',
      ...(status === 503 ? { 'cache-control': 'no-store', 'retry-after': '30' } : {}),
    },
  })
}

/** Runs a route; when the database does not answer the asker gets a 503 that says so. */
export async function answerOrUnavailable(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    const reference = logUnexpected(error)
    return problemAnswer({
      type: 'utilgjengelig',
      title: 'Registeret svarer ikke',
      status: 503,
      detail: `Databasen svarer ikke akkurat nå. Prøv igjen om litt. Referanse: ${reference}`,
    })
  }
}

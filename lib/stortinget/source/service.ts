import { setTimeout as wait } from 'node:timers/promises'
import { nameOf } from '../endpoint'
import { StortingetFault, type FaultCode } from '../fault'
import type { AnswerSource, Question } from '../types'
import { assertXml, endsAsXml, largestAnswer, textOf } from './answer'

export interface ServiceSettings {
  /** Where the endpoints stand: «https://data.stortinget.no/eksport/». */
  url: string
  /** Milliseconds from one call to the next: there is a limit, and no number is published. */
  pause: number
  /** Milliseconds one answer may take, all of it. */
  limit?: number
  /** Milliseconds before the second try; each next waits twice as long. */
  backoff?: number
}

const tries = 4
/** No server is waited for longer than this before the next try. */
const longestWait = 300_000

/**
 * The Storting's own service. One call at a time, with a pause between. What may pass is tried again: a refusal for now (429), a
 * failure of the server and of the network, a web page in place of data, an answer that is cut off. A server that says how long
 * to wait is obeyed.
 */
export function serviceSource({
  url,
  pause,
  limit = 60_000,
  backoff = 1_000,
}: ServiceSettings): AnswerSource {
  let next = Promise.resolve()
  const paced = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = next.then(work)
    next = result.then(ignore, ignore).then(() => wait(pause)).then(ignore) // prettier-ignore
    return result
  }
  return {
    name: new URL(url).host,
    read: async (question) => {
      const address = `${url.replace(/\/*$/, '/')}${nameOf(question)}`
      for (let tried = 1; ; tried += 1) {
        const outcome = await paced(() => fetchOnce(address, { question, limit }))
        if ('text' in outcome) return outcome.text
        if (!outcome.mayRetry || tried === tries) throw outcome.fault
        await wait(Math.min(longestWait, outcome.retryAfter ?? backoff * 2 ** (tried - 1)))
      }
    },
  }
}

const ignore = (): void => undefined

type Outcome = { text: string } | { fault: StortingetFault; mayRetry: boolean; retryAfter: number | null }

async function fetchOnce(
  address: string,
  { question, limit }: { question: Question; limit: number },
): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/xml, text/xml' },
      signal: AbortSignal.timeout(limit),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return refused(question, response)
    }
    const bytes = await readBody(response, question)
    if (bytes.length === 0) return cutOff(question, 'svaret var tomt')
    const text = textOf(bytes, question)
    assertXml(text, { question, type: response.headers.get('content-type') })
    return endsAsXml(text) ? { text } : cutOff(question, 'svaret var avkortet')
  } catch (error) {
    if (error instanceof StortingetFault)
      return { fault: error, mayRetry: error.fault === 'STORTINGET_NETTSIDE', retryAfter: null }
    const why =
      error instanceof Error && error.name === 'TimeoutError'
        ? 'svaret kom ikke i tide'
        : 'forbindelsen brast'
    return { fault: unavailable(question, why), mayRetry: true, retryAfter: null }
  }
}

/** What is refused for good is about this question alone: the next may be answered. */
function refused(question: Question, { status, headers }: Response): Outcome {
  const mayRetry = status === 408 || status === 429 || status >= 500
  const fault = unavailable(question, `svaret var ${status}`, mayRetry ? undefined : 'STORTINGET_AVVIST')
  return { fault, mayRetry, retryAfter: readRetryAfter(headers) }
}

function cutOff(question: Question, why: string): Outcome {
  return { fault: unavailable(question, why), mayRetry: true, retryAfter: null }
}

function unavailable(
  question: Question,
  why: string,
  fault: FaultCode = 'STORTINGET_UTILGJENGELIG',
): StortingetFault {
  return new StortingetFault(fault, `Fikk ikke ${nameOf(question)} fra Stortinget: ${why}.`)
}

/** In milliseconds. A moment is held against the server's own clock: ours need not agree with it. */
function readRetryAfter(headers: Headers): number | null {
  const said = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,6}$/.test(said)) return Number(said) * 1_000
  const wait = Date.parse(said) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

/** Not by `text()`: a body may be longer than it says. */
async function readBody(response: Response, question: Question): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > largestAnswer) {
      throw new StortingetFault('STORTINGET_FOR_STORT', `Svaret på ${nameOf(question)} er for stort.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

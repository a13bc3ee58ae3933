import { findCoverage } from '@/lib/departement/queries'
import { answerOrUnavailable, jsonAnswer } from '@/lib/http/answer'
import { askedList, readWholeList } from '@/lib/http/list'
import { toItemJson } from '@/lib/register/to-json'

/**
 * GET /vedtak.json: the whole list that /vedtak shows with the same query, in the same order:
 * `{ kilde, per, lisens, dekning, total, items }`, where `per` is the day it is of. Errors (RFC 9457): 400, 503.
 */
export async function GET(request: Request) {
  return answerOrUnavailable(async () => {
    const asked = await askedList(new URL(request.url))
    if ('problem' in asked) return asked.problem
    const [items, dekning] = await Promise.all([readWholeList(asked), findCoverage(asked.day)])
    const answer = {
      kilde: 'Oppfulgt, etter Stortingets og regjeringens dokumenter',
      per: asked.day,
      lisens: 'NLOD 2.0',
      dekning,
      total: items.length,
      items: items.map(toItemJson),
    }
    return jsonAnswer(answer, request.headers.get('if-none-match'))
  })
}

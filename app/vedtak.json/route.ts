import { findCoverage } from '@/lib/departement/queries'
import { answerOrUnavailable, jsonAnswer } from '@/lib/http/answer'
import { filterOf, readWholeList } from '@/lib/http/list'
import { toItemJson } from '@/lib/register/to-json'

/**
 * GET /vedtak.json: the whole list that /vedtak shows with the same query, in the same order:
 * `{ kilde, lisens, dekning, total, items }`. Errors (RFC 9457): 400, 503.
 */
export async function GET(request: Request) {
  const asked = filterOf(new URL(request.url))
  if ('problem' in asked) return asked.problem
  return answerOrUnavailable(async () => {
    const [items, dekning] = await Promise.all([readWholeList(asked.filter), findCoverage()])
    const answer = {
      kilde: 'Oppfulgt, etter Stortingets og regjeringens dokumenter',
      lisens: 'NLOD 2.0',
      dekning,
      total: items.length,
      items: items.map(toItemJson),
    }
    return jsonAnswer(answer, request.headers.get('if-none-match'))
  })
}

import { answerOrUnavailable, jsonAnswer } from '@/lib/http/answer'
import { askedList, invalidParameter, readPage } from '@/lib/http/list'

/**
 * GET /api/v1/vedtak: a list, `{ total, items, next }`. In: the parameters of the page /vedtak (q, sesjon,
 * departement, komite, tilstand, dep, kkk, venter, frist, fristar, uenighet, opphav, vedtatt,
 * nummer, dokument, sitat), `per`, the day it is to be as public on, `antall` (1–200, 25 unless told) and `etter`,
 * the cursor that `next` carries. Order: sesjon, nummer, punkt. `total` counts the whole list; `next` is the address
 * of the next page or null. Errors (RFC 9457): 400 for a value that means nothing, 503.
 */
export async function GET(request: Request) {
  const url = new URL(request.url)
  return answerOrUnavailable(async () => {
    const asked = await askedList(url)
    if ('problem' in asked) return asked.problem
    const page = await readPage(asked, url)
    if (page === null) return invalidParameter('Ukjent verdi for: etter. Bruk adressen i «next».')
    return jsonAnswer(page, request.headers.get('if-none-match'))
  })
}

import { answerOrUnavailable } from '@/lib/http/answer'
import { askedDay } from '@/lib/http/list'
import { recordAnswer } from '@/lib/http/record'

/**
 * GET /api/v1/vedtak/{sesjon}/{nummer}/punkt-{punkt}?per=2024-12-31: the same as it was public on that day, made for each
 * request. Errors (RFC 9457): 400 for a day that is none or is still to come, else as without `per`.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/per/vedtak/[sesjon]/[nummer]/[punkt]'>,
) {
  const { sesjon, nummer, punkt } = await params
  return answerOrUnavailable(async () => {
    const asked = await askedDay(new URL(request.url))
    if ('problem' in asked) return asked.problem
    const ifNoneMatch = request.headers.get('if-none-match')
    return recordAnswer({ sesjon, nummer, punkt: decodeURIComponent(punkt), day: asked.day, ifNoneMatch })
  })
}

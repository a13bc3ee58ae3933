import { answerOrUnavailable } from '@/lib/http/answer'
import { askedDay } from '@/lib/http/list'
import { trailAnswer } from '@/lib/http/record'

/** GET /api/v1/vedtak/{sesjon}/{nummer}/punkt-{punkt}/historikk?per=2024-12-31: what had become public by that day. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/per/vedtak/[sesjon]/[nummer]/[punkt]/historikk'>,
) {
  const { sesjon, nummer, punkt } = await params
  return answerOrUnavailable(async () => {
    const asked = await askedDay(new URL(request.url))
    if ('problem' in asked) return asked.problem
    const ifNoneMatch = request.headers.get('if-none-match')
    return trailAnswer({ sesjon, nummer, punkt: decodeURIComponent(punkt), day: asked.day, ifNoneMatch })
  })
}

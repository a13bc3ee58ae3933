import { today } from '@/lib/clock'
import { trailAnswer } from '@/lib/http/record'

/** Cached like the page of the same history, and dropped with it when the register changes. */
export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/**
 * GET /api/v1/vedtak/{sesjon}/{nummer}/historikk: everything that became public of it, oldest first, with the words that changed,
 * as `toTrailJson` has it. Errors (RFC 9457): 404, 503.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/v1/vedtak/[sesjon]/[nummer]/historikk'>,
) {
  const { sesjon, nummer } = await params
  return trailAnswer({ sesjon, nummer, punkt: null, day: today() })
}

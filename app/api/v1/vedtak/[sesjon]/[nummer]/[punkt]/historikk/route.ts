import { today } from '@/lib/clock'
import { trailAnswer } from '@/lib/http/record'

/** Cached like the page of the same history, and dropped with it when the register changes. */
export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/**
 * GET /api/v1/vedtak/{sesjon}/{nummer}/punkt-{punkt}/historikk: everything that became public of it, oldest first, with the words that changed,
 * as `toTrailJson` has it. Errors (RFC 9457): 404, 503.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/v1/vedtak/[sesjon]/[nummer]/[punkt]/historikk'>,
) {
  const { sesjon, nummer, punkt } = await params
  return trailAnswer({ sesjon, nummer, punkt: decodeURIComponent(punkt), day: today() })
}

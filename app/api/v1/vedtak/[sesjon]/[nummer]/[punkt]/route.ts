import { today } from '@/lib/clock'
import { recordAnswer } from '@/lib/http/record'

/** Cached like the page of the same punkt, and dropped with it when the register changes. */
export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/** GET /api/v1/vedtak/{sesjon}/{nummer}/punkt-{punkt}: one numbered punkt. Out and errors as for a vedtak. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/v1/vedtak/[sesjon]/[nummer]/[punkt]'>,
) {
  const { sesjon, nummer, punkt } = await params
  return recordAnswer({ sesjon, nummer, punkt: decodeURIComponent(punkt), day: today() })
}

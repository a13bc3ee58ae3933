import { today } from '@/lib/clock'
import { recordAnswer } from '@/lib/http/record'

/** Cached like the page of the same vedtak, and dropped with it when the register changes. */
export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/**
 * GET /api/v1/vedtak/{sesjon}/{nummer}: one vedtak, or the list of its punkter where it has any
 * (`{ sesjon, nummer, punkter }`). In: sesjon «2024-2025», nummer from 1. Out: JSON as `toRecordJson` has it.
 * Errors (RFC 9457): 404 when the register does not have it or the address names no vedtak, 503.
 */
export async function GET(_request: Request, { params }: RouteContext<'/api/v1/vedtak/[sesjon]/[nummer]'>) {
  const { sesjon, nummer } = await params
  return recordAnswer({ sesjon, nummer, punkt: null, day: today() })
}

import { today } from '@/lib/clock'
import { forslagAnswer } from '@/lib/http/forslag'

/** Cached like the page of the same forslag, and dropped with it when the register changes. */
export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams() {
  return []
}

/**
 * GET /api/v1/forslag/{sesjon}/{nummer}: one representantforslag (Dokument 8) with each proposal, the answer to it and what became
 * of it. In: sesjon «2024-2025», nummer from 1. Out: JSON as `toForslagJson` has it. Errors (RFC 9457): 404, 503.
 */
export async function GET(_request: Request, { params }: RouteContext<'/api/v1/forslag/[sesjon]/[nummer]'>) {
  return forslagAnswer(await params, today())
}

import { z } from 'zod'
import { now } from '@/lib/clock'
import { discoveryAddress } from './rules'

const metadataSchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
})

export type Metadata = z.infer<typeof metadataSchema>

const freshMs = 10 * 60_000
const patienceMs = 3_000

/** The proxy and the pages are bundled apart, in one process: what one of them has read, both know. */
const shared = globalThis as typeof globalThis & {
  oppfulgtDiscovery?: { metadata: Metadata; at: number }
}

/** What the provider says of itself; null when it does not answer or is another than the one asked for. */
export async function discover(issuer: string): Promise<Metadata | null> {
  const known = shared.oppfulgtDiscovery
  const at = now().getTime()
  if (known?.metadata.issuer === issuer && at - known.at < freshMs) return known.metadata
  try {
    const answer = await fetch(discoveryAddress(issuer), { signal: AbortSignal.timeout(patienceMs) })
    const metadata = metadataSchema.parse(await answer.json())
    if (metadata.issuer !== issuer) return null
    shared.oppfulgtDiscovery = { metadata, at }
    return metadata
  } catch {
    return null
  }
}

/** Where forms may lead besides here: signing out goes on to the provider, which a policy has to allow. */
export function logoutOrigin(issuer: string): string {
  const endpoint = shared.oppfulgtDiscovery?.metadata.end_session_endpoint
  return new URL(endpoint ?? issuer).origin
}

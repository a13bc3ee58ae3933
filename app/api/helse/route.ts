import { env } from '@/lib/env'
import { readDatabaseHealth } from '@/lib/helse/queries'

export const dynamic = 'force-dynamic'

/**
 * Whether the service works: `{ status: 'ok' | 'feil', versjon, database, vedtak }`, where `versjon` is the git
 * commit that runs (null outside a checkout) and `vedtak` the number of units in the register. 503 when
 * something is wrong.
 */
export async function GET() {
  const { database, vedtakCount } = await readDatabaseHealth()
  const status = database === 'ok' ? 'ok' : 'feil'
  return Response.json(
    { status, versjon: env().GIT_COMMIT ?? null, database, vedtak: vedtakCount },
    { status: status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

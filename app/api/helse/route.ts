import { env } from '@/lib/env'
import { readDatabaseHealth } from '@/lib/helse/queries'

export const dynamic = 'force-dynamic'

/**
 * Whether the service works: `{ status: 'ok' | 'feil', versjon, database, vedtak, brev }`, where `versjon` is the git commit
 * that runs (null outside a checkout), `vedtak` the number of units in the register, and `brev` whether letters are sent or
 * wait for a mail server. 503 when something is wrong.
 */
export async function GET() {
  const { database, vedtakCount } = await readDatabaseHealth()
  const status = database === 'ok' ? 'ok' : 'feil'
  const { GIT_COMMIT: versjon = null, SMTP_URL } = env()
  const brev = SMTP_URL === undefined ? 'venter' : 'sendes'
  return Response.json(
    { status, versjon, database, vedtak: vedtakCount, brev },
    { status: status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

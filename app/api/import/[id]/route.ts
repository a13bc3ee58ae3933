import { z } from 'zod'
import { getActiveViewer } from '@/lib/auth/session'
import { findProgress } from '@/lib/opplasting/queries'

const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/**
 * GET /api/import/<id>: `{ status, steg, gjort, avTotalt, venterLenge }` of an upload, for the page that waits for it. 401 without session, 404
 * for what is not there or another's.
 */
export async function GET(_request: Request, { params }: RouteContext<'/api/import/[id]'>) {
  const viewer = await getActiveViewer()
  if (viewer === null) return Response.json({ innlogget: false }, { status: 401, headers })
  const id = z.uuid().safeParse((await params).id)
  const progress = id.success ? await findProgress(viewer, id.data) : null
  return progress === null
    ? Response.json({ funnet: false }, { status: 404, headers })
    : Response.json(progress, { headers })
}

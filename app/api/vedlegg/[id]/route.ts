import { z } from 'zod'
import { getActiveViewer } from '@/lib/auth/session'
import { findFile } from '@/lib/utkast/vedlegg/queries'

const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
const refused = (status: 401 | 404) => Response.json({ funnet: false }, { status, headers })

/** GET /api/vedlegg/<id>: a file beside a text, to be saved and never shown (its policy: `next.config.ts`). What is another's is not there. */
export async function GET(_request: Request, { params }: RouteContext<'/api/vedlegg/[id]'>) {
  const viewer = await getActiveViewer()
  if (viewer === null) return refused(401)
  const id = z.uuid().safeParse((await params).id)
  const file = id.success ? await findFile(viewer, id.data) : null
  if (file === null) return refused(404)
  return new Response(new Uint8Array(file.innhold), {
    headers: {
      ...headers,
      'content-type': file.mime,
      'content-disposition': `attachment; filename="vedlegg"; filename*=UTF-8''${encodeURIComponent(file.filnavn)}`,
    },
  })
}

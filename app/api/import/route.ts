import { runAction } from '@/lib/action'
import { isFromUs, refuse } from '@/lib/auth/http'
import { getActiveViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { uploadFile } from '@/lib/opplasting/mutations'

const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/**
 * POST /api/import: the form of the import page with its file, sent by the page's script, which shows how much of it has come.
 * Answers as the server action does: `{ ok: true, data: { opplastingId } }` or `{ ok: false, code, fieldErrors }`. 401 without
 * session, 403 for other pages than ours, 422 for what is refused; what is too large or too slow never comes here
 * (`scripts/serve/limits.mjs`).
 */
export async function POST(request: Request) {
  if (!isFromUs(request)) return refuse(403, 'Dokumenter lastes opp fra en side i Oppfulgt.')
  const viewer = await getActiveViewer()
  const form = viewer === null ? null : await request.formData().catch(() => null)
  const result = await runAction(uploadFile, form, { viewer, now: now() })
  const status = result.ok ? 200 : result.code === 'SIGNED_OUT' ? 401 : 422
  return Response.json(result, { status, headers })
}

import { z } from 'zod'
import { getActiveViewer } from '@/lib/auth/session'
import { csvText } from '@/lib/http/csv'
import { findUpload, listIssues } from '@/lib/opplasting/queries'
import { pageAt } from '@/lib/opplasting/rules'
import { keyText } from '@/lib/parse/key'

const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/**
 * GET /api/import/<id>/merknader: what reader and checks remarked on in an uploaded document, as CSV: rule, severity, sentence,
 * lines, the pages they stand on where the format has any, vedtak. 401 without session, 404 for what is not there or another's.
 */
export async function GET(_request: Request, { params }: RouteContext<'/api/import/[id]/merknader'>) {
  const viewer = await getActiveViewer()
  if (viewer === null) return Response.json({ innlogget: false }, { status: 401, headers })
  const id = z.uuid().safeParse((await params).id)
  const upload = id.success ? await findUpload(viewer, id.data) : null
  if (upload === null) return Response.json({ funnet: false }, { status: 404, headers })
  const sider = upload.oversikt?.sider ?? []
  const rows = (await listIssues(upload)).map(({ rule, severity, message, lines, vedtak }) => ({
    regel: rule,
    alvor: severity,
    melding: message,
    linjer: lines.join(', '),
    sider: [...new Set(lines.map((line) => pageAt(sider, line)).filter((page) => page !== null))].join(', '),
    vedtak: vedtak.map(keyText).join(', '),
  }))
  const columns = (['regel', 'alvor', 'melding', 'linjer', 'sider', 'vedtak'] as const).map((key) => ({
    key,
    header: key,
  }))
  return new Response(csvText(rows, columns), {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="merknader.csv"',
    },
  })
}

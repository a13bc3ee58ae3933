import { today } from '@/lib/clock'
import { answerOrUnavailable, problemAnswer } from '@/lib/http/answer'
import { publicUrl } from '@/lib/env'
import { xmlStream } from '@/lib/http/xml'
import { listParts, readPart } from '@/lib/sitemap/queries'
import { readPartName } from '@/lib/sitemap/types'
import { partXml } from '@/lib/sitemap/xml'

export const dynamic = 'force-dynamic'

/**
 * GET /sitemap/{sider|vedtak-N|dokumenter-N}.xml: the public pages in three languages, each with when it last
 * changed. Errors (RFC 9457): 404 for a file the index does not name, 503.
 */
export async function GET(_request: Request, { params }: RouteContext<'/sitemap/[del]'>) {
  const part = readPartName((await params).del)
  return answerOrUnavailable(async () => {
    const known = await listParts()
    if (part === null || !known.some(({ kind, number }) => kind === part.kind && number === part.number)) {
      return problemAnswer({
        type: 'ikke-funnet',
        title: 'Finnes ikke',
        status: 404,
        detail: 'Nettstedskartet har ingen slik fil. Se /sitemap.xml.',
      })
    }
    return xmlStream(partXml(readPart(part, today()), publicUrl('')))
  })
}

import { answerOrUnavailable } from '@/lib/http/answer'
import { publicUrl } from '@/lib/env'
import { xmlAnswer } from '@/lib/http/xml'
import { listParts } from '@/lib/sitemap/queries'
import { partName } from '@/lib/sitemap/types'
import { indexXml } from '@/lib/sitemap/xml'

export const dynamic = 'force-dynamic'

/** GET /sitemap.xml: the index of the files that name every public page (sitemaps.org). 503 without a database. */
export function GET() {
  return answerOrUnavailable(async () => {
    const parts = await listParts()
    return xmlAnswer(indexXml(parts.map((part) => publicUrl(`/sitemap/${partName(part)}`))))
  })
}

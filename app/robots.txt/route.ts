import { publicUrl } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** What needs a login. */
const closed = ['', '/nn', '/en'].flatMap((prefix) =>
  ['/arbeid', '/admin', '/logg-inn'].map((path) => `${prefix}${path}`),
)

/** GET /robots.txt, text: everything public may be read; the sitemap says where it is. */
export function GET() {
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl('/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}

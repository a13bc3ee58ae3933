import { tellStatus } from '@/lib/cache/answer-status.mjs'

/**
 * Says which status to answer: a thrown `notFound()` would send an empty page. The page cache reads the mark, the
 * server of a page that is never kept is told.
 */
export function StatusMark({ status }: { status: 400 | 403 | 404 | 503 }) {
  tellStatus(status)
  return (
    <>
      <meta name="x-status" content={String(status)} />
      <meta name="robots" content="noindex" />
    </>
  )
}

/** Tells the cache handler which status to answer: a thrown `notFound()` would send an empty page. */
export function StatusMark({ status }: { status: 404 | 503 }) {
  return (
    <>
      <meta name="x-status" content={String(status)} />
      <meta name="robots" content="noindex" />
    </>
  )
}

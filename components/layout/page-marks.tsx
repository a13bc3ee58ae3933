/** Tells the cache handler that the page needs no framework script; React lifts the mark to `<head>`. */
export function ScriptFree() {
  return <meta name="x-js" content="none" />
}

/** Tells the cache handler which status to answer: a thrown `notFound()` would send an empty page. */
export function StatusMark({ status }: { status: 404 | 503 }) {
  return (
    <>
      <meta name="x-status" content={String(status)} />
      <meta name="robots" content="noindex" />
    </>
  )
}

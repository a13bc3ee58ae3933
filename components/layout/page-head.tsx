interface PageHeadProps {
  title: string
  /** Cached pages carry no framework script; lists, which read their address, do. */
  scriptFree?: boolean
}

/** What the page says of itself in `<head>`; React lifts it there. */
export function PageHead({ title, scriptFree = true }: PageHeadProps) {
  return (
    <>
      <title>{title === 'Oppfulgt' ? title : `${title} – Oppfulgt`}</title>
      {scriptFree ? <meta name="x-js" content="none" /> : null}
    </>
  )
}

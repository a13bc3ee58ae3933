'use client'

/**
 * The last resort, for pages that are sent with script. The catalogues stay on the server, so the layout has
 * put its few words on the body, in the language of the page.
 */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { errorTitle, errorLead, errorFront, errorReference } = document.body.dataset
  const { lang } = document.documentElement
  return (
    <main className="frame">
      <div className="page-head">
        <h1>{errorTitle}</h1>
        <p className="lead">{errorLead}</p>
        {error.digest ? (
          <p className="muted small">
            {errorReference}: {error.digest}
          </p>
        ) : null}
      </div>
      {/* A full load on purpose: whatever failed here is left behind. */}
      <a href={lang === 'nb' ? '/' : `/${lang}`}>{errorFront}</a>
    </main>
  )
}

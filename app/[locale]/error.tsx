'use client'

/**
 * The last resort, for pages that are sent with script. It cannot read the catalogues (they stay on the
 * server), so its few words stand here.
 */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <div className="frame">
      <div className="page-head">
        <h1>Noe gikk galt hos oss</h1>
        <p className="lead">
          Siden kunne ikke vises. Prøv igjen, eller gå til forsiden. Ingenting er endret.
        </p>
        {error.digest ? <p className="muted small">Referanse: {error.digest}</p> : null}
      </div>
      {/* A full load on purpose: whatever failed here is left behind. */}
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
      <a href="/">Gå til forsiden</a>
    </div>
  )
}

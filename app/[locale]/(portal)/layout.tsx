import type { ReactNode } from 'react'

/** Every signed-in page is made for one person and one request. */
export const dynamic = 'force-dynamic'

/** Gates nothing: each page asks `requireViewer` itself, before anything else. `PortalFrame` stands around it. */
export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      {children}
    </>
  )
}

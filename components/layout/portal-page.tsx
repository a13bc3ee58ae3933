import type { ReactNode } from 'react'
import type { Viewer } from '@/lib/user/types'
import { PortalFrame } from './portal-frame'

interface PortalPageProps {
  title: string
  /** What the page is for, in a sentence. */
  lead: string
  path: string
  viewer: Viewer
  /** Whether what follows is several parts with room between. */
  hasParts?: boolean
  children: ReactNode
}

/** A signed-in page that begins with its name and what it is for. */
export function PortalPage({ title, lead, path, viewer, hasParts = false, children }: PortalPageProps) {
  return (
    <PortalFrame title={title} path={path} viewer={viewer}>
      <div className={hasParts ? 'frame parts-apart' : 'frame'}>
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {children}
      </div>
    </PortalFrame>
  )
}

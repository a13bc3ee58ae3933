import type { ReactNode } from 'react'
import { DocumentIcon } from './icons'

/** Under every imported value: the document and the place in it. */
export function SourceLine({ children }: { children: ReactNode }) {
  return (
    <p className="source">
      <DocumentIcon />
      <span>{children}</span>
    </p>
  )
}

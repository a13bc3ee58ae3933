import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import { PageFrame } from '@/components/layout/page-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'

interface ListPageFrameProps {
  title: string
  lead: string
  path: string
  /** What the figures of the list cover, where it has any. */
  coverage?: ReactNode
  children: ReactNode
}

/** A page that lists all there is of a noun. */
export async function ListPageFrame({ title, lead, path, coverage, children }: ListPageFrameProps) {
  const nav = await getTranslations('nav')
  return (
    <PageFrame title={title} path={path}>
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: title }]} />
      <div className="frame">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {coverage}
        </div>
        {children}
      </div>
    </PageFrame>
  )
}

import { getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { StatusMark } from '@/components/layout/status-mark'
import { AppLink } from '@/components/ui/app-link'
import type { Viewer } from '@/lib/user/types'

interface RefusedProps {
  viewer: Viewer
  path: string
  /** 403: the page is for others. 404: nothing of the viewer's own is there. */
  status: 403 | 404
}

/** A readable page with a true status. What is another's looks like what does not exist. */
export async function Refused({ viewer, path, status }: RefusedProps) {
  const t = await getTranslations('admin')
  // A committee's bench is as if it were not there, in the same words as one that is not.
  const kind = status === 404 && path.startsWith('/arbeid/vurdering') ? 'bench' : status
  const title = t(`refused.${kind}.title`)
  return (
    <PortalFrame title={title} path={path} viewer={viewer}>
      <StatusMark status={status} />
      <div className="frame">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{t(`refused.${kind}.lead`)}</p>
        </div>
        <p className="link-row">
          <AppLink href="/arbeid">{t('toWork')}</AppLink>
        </p>
      </div>
    </PortalFrame>
  )
}

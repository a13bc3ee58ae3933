import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { hasBench } from '@/lib/gjennomgang/policy'
import { maySeeYears } from '@/lib/rapporteringsaar/policy'
import type { Viewer } from '@/lib/user/types'

/** Where a viewer has something to do. What they may do there is decided there. */
export function PortalMenu({ path, viewer }: { path: string; viewer: Viewer }) {
  const t = useTranslations('innlogging')
  const importering = useTranslations('importering')
  const isAdministrator = viewer.roles.some(({ role }) => role.startsWith('ADMINISTRATOR_'))
  const mayAnswer = viewer.roles.some(({ role }) => role === 'SMK' || role === 'KOORDINATOR')
  const isApprover = viewer.roles.some(({ role }) => role === 'GODKJENNER')
  const entries = [
    { href: '/arbeid', name: t('work') },
    ...(hasBench(viewer) ? [{ href: '/arbeid/vurdering', name: t('review') }] : []),
    ...(maySeeYears(viewer) ? [{ href: '/arbeid/rapportering', name: t('years') }] : []),
    ...(mayAnswer
      ? [
          { href: '/arbeid/fordeling', name: t('newVedtak') },
          { href: '/arbeid/overforing', name: t('transfers') },
          { href: '/arbeid/import', name: importering('title') },
        ]
      : []),
    { href: '/arbeid/varsler', name: t('notices') },
    ...(isApprover ? [{ href: '/arbeid/godkjenning', name: t('approval') }] : []),
    ...(isAdministrator
      ? [
          { href: '/admin', name: t('users') },
          { href: '/admin/post', name: t('letters') },
        ]
      : []),
  ]
  const [page = ''] = path.split('?')
  // A page below two entries belongs to the nearer one.
  const nearest = entries
    .filter(({ href }) => page === href || page.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  const current = (href: string) => (page === href ? 'page' : href === nearest?.href ? 'true' : undefined)
  return (
    <nav className="site-nav" aria-label={t('menu')}>
      <ul>
        {entries.map(({ href, name }) => (
          <li key={href}>
            <AppLink href={href} aria-current={current(href)}>
              {name}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

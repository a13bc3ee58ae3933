import { useTranslations } from 'next-intl'
import { AppLink } from './app-link'

interface Crumb {
  label: string
  href?: string
}

export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  const t = useTranslations('site')
  return (
    <div className="frame">
      <nav className="breadcrumbs" aria-label={t('breadcrumbs')}>
        <ol>
          {trail.map(({ label, href }) => (
            <li key={label} aria-current={href ? undefined : 'page'}>
              {href ? <AppLink href={href}>{label}</AppLink> : label}
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}

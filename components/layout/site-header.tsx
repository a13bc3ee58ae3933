import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Wordmark } from './wordmark'

const entries = [
  ['/vedtak', 'vedtak'],
  ['/sesjon', 'sesjoner'],
  ['/departement', 'departementer'],
  ['/om', 'about'],
] as const

function MenuList() {
  const t = useTranslations('nav')
  return (
    <ul>
      {entries.map(([href, key]) => (
        <li key={href}>
          <AppLink href={href}>{t(key)}</AppLink>
        </li>
      ))}
    </ul>
  )
}

/** Hidden until the static script shows it: without script the system decides. */
function ThemeSwitch() {
  const t = useTranslations('site')
  return (
    <button
      type="button"
      hidden
      suppressHydrationWarning
      data-theme-switch
      data-dark={t('darkMode')}
      data-light={t('lightMode')}
    >
      {t('darkMode')}
    </button>
  )
}

export function SiteHeader() {
  const t = useTranslations('site')
  return (
    <header className="site-header">
      <div className="frame">
        <Wordmark />
        <nav className="site-nav wide" aria-label={t('mainMenu')}>
          <MenuList />
        </nav>
        <div className="header-side">
          <ThemeSwitch />
        </div>
        <details className="narrow-menu">
          <summary>{t('menu')}</summary>
          <nav className="site-nav" aria-label={t('narrowMenu')}>
            <MenuList />
          </nav>
          <ThemeSwitch />
        </details>
      </div>
    </header>
  )
}

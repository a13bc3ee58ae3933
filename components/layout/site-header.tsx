import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { LanguageSwitch } from './language-switch'
import { Wordmark } from './wordmark'

const entries = [
  ['/vedtak', 'vedtak'],
  ['/statistikk', 'statistikk'],
  ['/sesjon', 'sesjoner'],
  ['/departement', 'departementer'],
  ['/om', 'about'],
] as const

/** «page» on the page itself, «true» on the pages below it. */
function currentAt(href: string, path: string): 'page' | 'true' | undefined {
  const [page] = path.split('?')
  if (page === href) return 'page'
  return page?.startsWith(`${href}/`) ? 'true' : undefined
}

function MenuList({ path }: { path: string }) {
  const t = useTranslations('nav')
  return (
    <ul>
      {entries.map(([href, key]) => (
        <li key={href}>
          <AppLink href={href} aria-current={currentAt(href, path)}>
            {t(key)}
          </AppLink>
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

/** `path` is the page's address without language, with its query. */
export function SiteHeader({ path }: { path: string }) {
  const t = useTranslations('site')
  return (
    <header className="site-header">
      <div className="frame">
        <Wordmark />
        <nav className="site-nav wide" aria-label={t('mainMenu')}>
          <MenuList path={path} />
        </nav>
        <div className="header-side">
          <LanguageSwitch path={path} />
          <ThemeSwitch />
        </div>
        <details className="narrow-menu">
          <summary>{t('menu')}</summary>
          <nav className="site-nav" aria-label={t('narrowMenu')}>
            <MenuList path={path} />
          </nav>
          <LanguageSwitch path={path} />
          <ThemeSwitch />
        </details>
      </div>
    </header>
  )
}

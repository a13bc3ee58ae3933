import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/i18n/path'
import { routing, type Locale } from '@/i18n/routing'

/** Each language's name in itself: whoever needs it cannot read the others'. */
const names: Record<Locale, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

/** The same page, with the same query, in the other languages. */
export function LanguageSwitch({ path }: { path: string }) {
  const t = useTranslations('site')
  const current = useLocale()
  return (
    <nav className="language-switch" aria-label={t('languages')}>
      <ul>
        {routing.locales.map((locale) => (
          <li key={locale} lang={locale}>
            {locale === current ? (
              <span aria-current="true">{names[locale]}</span>
            ) : (
              <a href={localePath(locale, path)} hrefLang={locale}>
                {names[locale]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

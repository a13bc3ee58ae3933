import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'

export function SiteFooter() {
  const t = useTranslations('footer')
  return (
    <footer className="site-footer">
      <div className="frame">
        <div>
          <h2>{t('aboutFigures')}</h2>
          <p className="measure">{t('sources')}</p>
        </div>
        <div>
          <h2>{t('register')}</h2>
          <ul>
            <li>
              <AppLink href="/om#data">{t('data')}</AppLink>
            </li>
            <li>
              <AppLink href="/om#api">{t('api')}</AppLink>
            </li>
            <li>
              <AppLink href="/om#ordliste">{t('glossary')}</AppLink>
            </li>
          </ul>
        </div>
        <div>
          <h2>{t('rights')}</h2>
          <ul>
            <li>
              <AppLink href="/tilgjengelighet">{t('accessibility')}</AppLink>
            </li>
            <li>
              <AppLink href="/personvern">{t('privacy')}</AppLink>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  )
}

import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { env } from '@/lib/env'

export function SiteFooter() {
  const t = useTranslations('footer')
  const documents = useTranslations('dokumenter')
  const proposals = useTranslations('forslag')
  const signIn = useTranslations('innlogging')
  const log = useTranslations('logg')
  const accessibility = useTranslations('tilgjengelighet')
  const statement = env().TILGJENGELIGHETSERKLAERING_URL
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
              <AppLink href="/dokument">{documents('title')}</AppLink>
            </li>
            <li>
              <AppLink href="/forslag">{proposals('listTitle')}</AppLink>
            </li>
            <li>
              <AppLink href="/om#api">{t('api')}</AppLink>
            </li>
            <li>
              <AppLink href="/om#ordliste">{t('glossary')}</AppLink>
            </li>
            <li>
              <AppLink href="/logg-inn">{signIn('title')}</AppLink>
            </li>
            <li>
              <AppLink href="/om/historikk">{log('link')}</AppLink>
            </li>
          </ul>
        </div>
        <div>
          <h2>{t('rights')}</h2>
          <ul>
            <li>
              <AppLink href="/tilgjengelighet">{t('accessibility')}</AppLink>
            </li>
            {statement === undefined ? null : (
              <li>
                <a href={statement}>{accessibility('statementLink')}</a>
              </li>
            )}
            <li>
              <AppLink href="/personvern">{t('privacy')}</AppLink>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  )
}

import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { SessionWarning } from '@/components/auth/session-warning'
import { SignOutForm } from '@/components/auth/sign-out-form'
import { AppLink } from '@/components/ui/app-link'
import { ForgetDrafts } from '@/components/utkast/forget-drafts'
import { localePath } from '@/i18n/path'
import { getSessionLeft } from '@/lib/auth/session'
import type { Viewer } from '@/lib/user/types'
import { LanguageSwitch } from './language-switch'
import { PortalMenu } from './portal-menu'
import { Wordmark } from './wordmark'

interface PortalFrameProps {
  title: string
  /** The page's own address without language, with its query. */
  path: string
  /** From `requireViewer`, which the page has asked already. */
  viewer: Viewer
  children: ReactNode
}

/** What stands around every signed-in page: who is signed in, the way out, and the warning before time is up. */
export async function PortalFrame({ title, path, viewer, children }: PortalFrameProps) {
  const [site, t, locale] = await Promise.all([
    getTranslations('site'),
    getTranslations('innlogging'),
    getLocale(),
  ])
  return (
    <>
      <title>{`${title} – ${site('name')}`}</title>
      <a className="ds-skip-link" href="#innhold">
        {site('skip')}
      </a>
      <header className="site-header portal-header">
        <div className="frame">
          <Wordmark />
          <PortalMenu path={path} viewer={viewer} />
          <div className="portal-side">
            <LanguageSwitch path={path} />
            <p className="signed-in">
              <span className="muted">{t('signedIn')}:</span> <strong>{viewer.name ?? t('unnamed')}</strong>
            </p>
            <SignOutForm />
          </div>
        </div>
      </header>
      <main id="innhold" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer portal-footer">
        <div className="frame">
          <p>
            <AppLink href="/">{t('register')}</AppLink>
          </p>
        </div>
      </footer>
      <TimeLimit />
      <ForgetDrafts signOut={localePath(locale, '/logg-inn/ut')} />
    </>
  )
}

async function TimeLimit() {
  const [left, t, locale] = await Promise.all([getSessionLeft(), getTranslations('sesjonstid'), getLocale()])
  if (left === null) return null
  return (
    <SessionWarning
      left={left}
      ended={localePath(locale, '/logg-inn/utgatt')}
      signOut={localePath(locale, '/logg-inn/ut')}
      texts={{
        title: t('title'),
        idle: t('idle'),
        absolute: t('absolute'),
        left: t('left', { time: '%' }),
        extend: t('extend'),
        close: t('close'),
        signOut: t('signOut'),
        two: t('two'),
        one: t('one'),
        half: t('half'),
        failed: t('failed'),
      }}
    />
  )
}

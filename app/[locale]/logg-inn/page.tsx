import { getTranslations } from 'next-intl/server'
import { SignIn } from '@/components/auth/sign-in'
import { PageFrame } from '@/components/layout/page-frame'
import { localePath } from '@/i18n/path'
import { pageLocale } from '@/i18n/page-locale'
import { findProvider } from '@/lib/auth/provider'
import { home, isLoopback, localPath, readReason } from '@/lib/auth/rules'
import { getSession } from '@/lib/auth/session'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

export default async function SignInPage({ params, searchParams }: PageProps<'/[locale]/logg-inn'>) {
  const session = await getSession()
  const locale = await pageLocale(params)
  const t = await getTranslations('innlogging')
  const { til, melding } = await searchParams
  const found = findProvider()
  const { SESSION_IDLE_MINUTES: idle, SESSION_ABSOLUTE_MINUTES: absolute } = env()
  return (
    <PageFrame title={t('title')} path="/logg-inn" scriptFree={false}>
      <meta name="robots" content="noindex" />
      <SignIn
        provider={
          typeof found === 'string'
            ? found
            : { name: found.name, isLocal: isLoopback(new URL(found.issuer).hostname) }
        }
        reason={readReason(melding)}
        til={localPath(typeof til === 'string' ? til : localePath(locale, home))}
        signedIn={session && { name: session.viewer.name }}
        minutes={{ idle, absolute }}
      />
    </PageFrame>
  )
}

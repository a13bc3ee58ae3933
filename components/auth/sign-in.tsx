import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { localePath } from '@/i18n/path'
import { home } from '@/lib/auth/rules'
import type { Obstacle, Reason } from '@/lib/auth/types'
import { SignOutForm } from './sign-out-form'

interface SignInProps {
  /** Where people sign in, or why they cannot. */
  provider: { name: string; isLocal: boolean } | Obstacle
  reason: Reason | null
  /** Where they were going. */
  til: string
  /** Who is signed in already; null with an erased name. */
  signedIn: { name: string | null } | null
  minutes: { idle: number; absolute: number }
}

/** After these the same choice at the provider would end in the same way. */
const askAnew: readonly Reason[] = ['ACR', 'UKJENT', 'SPERRET']

/** The way in, and in plain words why somebody did not get in. Never starts a sign-in by itself. */
export function SignIn({ provider, reason, til, signedIn, minutes }: SignInProps) {
  const t = useTranslations('innlogging')
  return (
    <div className="frame sign-in">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      {reason === null ? null : <ReasonBox reason={reason} />}
      {signedIn === null ? null : (
        <section className="signed-in-already">
          <p>{t('already', { name: signedIn.name ?? t('unnamed') })}</p>
          <p className="link-row">
            <AppLink href={home}>{t('toWork')}</AppLink>
          </p>
          <SignOutForm />
        </section>
      )}
      {typeof provider === 'string' ? (
        <section aria-labelledby="stengt">
          <h2 id="stengt">{t('closedTitle')}</h2>
          <p>{t(`closed.${provider}`)}</p>
        </section>
      ) : (
        <section className="sign-in-choice">
          <p>
            <StartLink provider={provider} reason={reason} til={til} />
          </p>
          {provider.isLocal ? <p>{t('local')}</p> : null}
          <p className="muted">{t('who')}</p>
          <p className="muted" data-andre-tall>
            {t('limits', { ...minutes, hours: minutes.absolute % 60 === 0 ? minutes.absolute / 60 : 0 })}
          </p>
        </section>
      )}
    </div>
  )
}

function ReasonBox({ reason }: { reason: Reason }) {
  const t = useTranslations('innlogging')
  const isCalm = reason === 'UTLOGGET' || reason === 'UTGATT'
  return (
    <section
      className={isCalm ? 'notice' : 'error-summary'}
      aria-labelledby="melding"
      tabIndex={-1}
      {...{ autoFocus: true }}
    >
      <h2 id="melding">{t(`reason.${reason}.title`)}</h2>
      <p>{t(`reason.${reason}.text`)}</p>
    </section>
  )
}

/** A plain anchor: fetched beforehand it would begin a sign-in that nobody asked for. */
function StartLink({
  provider,
  reason,
  til,
}: Pick<SignInProps, 'reason' | 'til'> & { provider: { name: string } }) {
  const t = useTranslations('innlogging')
  const locale = useLocale()
  const isAnew = reason !== null && askAnew.includes(reason)
  const query = new URLSearchParams({ til, ...(isAnew ? { nytt: 'ja' } : {}) })
  const words = reason === 'ACR' ? t('again') : isAnew ? t('other') : t('with', { name: provider.name })
  return (
    <a className="ds-button" href={`${localePath(locale, '/logg-inn/start')}?${query}`}>
      {words}
    </a>
  )
}

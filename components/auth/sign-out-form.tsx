import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/i18n/path'

/** A form to a route of ours: works without JavaScript, and with pages that an older server made. */
export function SignOutForm() {
  const t = useTranslations('innlogging')
  const locale = useLocale()
  return (
    <form className="sign-out" method="post" action={localePath(locale, '/logg-inn/ut')}>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('signOut')}
      </button>
    </form>
  )
}

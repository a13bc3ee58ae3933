import { env, publicUrl } from '@/lib/env'
import type { MailSettings } from './transport'

/** How letters are sent; null where no mail server is named, and they wait. */
export function mailSettings(): MailSettings | null {
  const { SMTP_URL, MAIL_FROM } = env()
  if (SMTP_URL === undefined) return null
  const { hostname } = new URL(publicUrl('/'))
  return { smtpUrl: SMTP_URL, from: MAIL_FROM ?? `Oppfulgt <oppfulgt@${hostname}>` }
}

import { createTransport } from 'nodemailer'
import type { Language } from '@/lib/format/language'

/** Who sends, and by which server. */
export interface MailSettings {
  smtpUrl: string
  from: string
}

export interface Mail {
  /** Of the job: the same letter sent again carries the same `Message-ID`. */
  id: string
  to: string
  language: Language
  subject: string
  text: string
}

export type Send = (mail: Mail) => Promise<void>

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Sends letters by SMTP, encrypted unless the server is on this machine. */
export function mailer({ smtpUrl, from }: MailSettings): Send {
  const { hostname } = new URL(smtpUrl)
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: !loopback.test(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^>]+)/.exec(from)?.[1] ?? hostname
  return async ({ id, to, language, subject, text }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<${id}@${domain}>`,
      headers: {
        'Content-Language': language,
        // Written by a program: no out-of-office answers, please (RFC 3834).
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
    })
  }
}

import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Language } from '@/lib/format/language'
import { readFailure } from './failure'

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

/** Sends letters by SMTP, encrypted unless the server is on this machine. Throws a `MailFailure`. */
export function mailer({ smtpUrl, from }: MailSettings): Send {
  const { hostname } = new URL(smtpUrl)
  const options = {
    url: smtpUrl,
    requireTLS: !loopback.test(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const domain = /@([^>]+)/.exec(from)?.[1] ?? hostname
  return async ({ id, to, language, subject, text }) => {
    const transport = createTransport(options)
    // The connection asks for the first byte when the server has said «go on»: from then on it may have the letter.
    let isHandedOver = false
    transport.use('stream', (mail, done) => {
      const { message } = mail
      const original = message.createReadStream.bind(message)
      const watched = async function* () {
        isHandedOver = true
        for await (const chunk of original()) yield chunk as Buffer
      }
      message.createReadStream = () => Readable.from(watched(), { objectMode: false })
      done()
    })
    const headers = {
      'Content-Language': language,
      // Written by a program: no out-of-office answers, please (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    }
    try {
      await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${domain}>`, headers })
    } catch (error) {
      throw readFailure(error, isHandedOver)
    }
  }
}

import type { Env } from './env'

const own = new Set(['127.0.0.1', 'localhost', '::1'])

/**
 * What those who run the service for others owe their readers, and have not said yet; one line for each. Nothing
 * is missing as long as only this machine is answered.
 */
export function missingSettings(env: Env): string[] {
  if (own.has(env.HOST)) return []
  const wanted = [
    ['PUBLIC_URL', env.PUBLIC_URL, 'adressen i lenker, nettstedskart og utskrifter blir feil'],
    [
      'TILGJENGELIGHETSERKLAERING_URL',
      env.TILGJENGELIGHETSERKLAERING_URL,
      'en offentlig virksomhet skal lenke til erklæringen sin i uustatus.no',
    ],
    ['SECURITY_CONTACT', env.SECURITY_CONTACT, 'ingen får vite hvor de kan melde fra om sikkerhetshull'],
    ['SMTP_URL', env.SMTP_URL, 'invitasjoner og varsler blir liggende og vente'],
    ['MAIL_FROM', env.MAIL_FROM, 'brev har en avsender som kanskje ikke finnes'],
    [
      'TRUSTED_PROXIES',
      env.TRUSTED_PROXIES,
      'bak en server med TLS ser alle brukere ut til å ha samme nettadresse, og deler grensen for innlogging',
    ],
  ] as const
  return wanted
    .filter(([, value]) => value === undefined)
    .map(([name, , why]) => `${name} er ikke satt: ${why}.`)
}

/** For whoever watches the start: lines for people, which are no entries of the log. */
export function sayAtStart(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`Merk: ${line}\n`)
}

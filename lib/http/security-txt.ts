const daysValid = 90

interface Told {
  contacts: readonly string[]
  /** Null where the public address is not configured. */
  origin: string | null
  now: Date
}

/**
 * The text of RFC 9116: who to tell of a weakness. It expires ninety days from now, since nobody can promise
 * that a contact lives for ever; it is made anew for each asker.
 */
export function securityTxt({ contacts, origin, now }: Told): string {
  const expires = new Date(now.getTime() + daysValid * 24 * 60 * 60 * 1000)
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().replace(/\.\d{3}Z$/, 'Z')}`,
    'Preferred-Languages: nb, nn, en',
    ...(origin === null ? [] : [`Canonical: ${origin}/.well-known/security.txt`]),
    '',
  ].join('\n')
}

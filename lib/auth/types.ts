/** How the service proves to the provider that it is the one that is registered there. */
export type ClientKey = { secret: string } | { jwk: JsonWebKey & { kid?: string } }

/** The identity provider, as the environment names it. */
export interface SignInProvider {
  issuer: string
  clientId: string
  key: ClientKey
  /** What people know it as. */
  name: string
  scope: string
  /** What is asked for, in the provider's own words; null where it is not told how. */
  acrValues: string | null
  /** What is accepted in the answer; empty where the provider has no levels. */
  acceptedAcr: readonly string[]
  /** The claims that together are the subject. */
  subjectClaims: readonly string[]
}

/** Why there is no sign-in. Reading the register never depends on it. */
export type Obstacle = 'IKKE_OPPSATT' | 'UTEN_HTTPS' | 'NOKKEL'

/** What the provider said of a sign-in, kept with the session. */
export interface LoginClaims {
  issuer: string
  sid: string | null
  acr: string | null
  idToken: string | null
}

/** Why somebody came to the sign-in page other than by choice. The page has a sentence for each. */
export const reasons = [
  'ACR',
  'UKJENT',
  'SPERRET',
  'INVITASJON',
  'AVBRUTT',
  'FEILET',
  'UTILGJENGELIG',
  'UTGATT',
  'UTLOGGET',
  'FOR_MANGE',
] as const

export type Reason = (typeof reasons)[number]

/** Refusals of a sign-in that the provider itself was content with. */
export type Refusal = Extract<Reason, 'ACR' | 'UKJENT' | 'SPERRET' | 'INVITASJON'>

/** What is left of a session, in seconds: clocks of browsers are wrong, their counting is not. */
export interface SessionLeft {
  idle: number
  absolute: number
}

import { z } from 'zod'
import { isLoopback } from './rules'

const words = z.string().transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''))
const minutes = (most: number) => {
  const error = `skal være et antall minutter fra 3 til ${most}`
  return z.coerce.number({ error }).int(error).min(3, error).max(most, error)
}

/** What the environment says of sign-in. `docs/innlogging.md` tells what to write for Ansattporten and Entra ID. */
export const signInVariables = {
  /** The provider's issuer, exactly as its discovery document has it. Unset: no sign-in, or the one of `npm start`. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'skal være utstederens adresse, som https://ansattporten.no' })
    .refine((text) => !/\/(?:common|organizations|consumers)(?:\/|$)/.test(text), {
      error: 'skal navngi én katalog, ikke common eller organizations',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** A private key as JWK, in place of a secret: the text itself, or a file that holds it. */
  OIDC_PRIVATE_JWK: z.string().optional(),
  OIDC_PRIVATE_JWK_FILE: z.string().optional(),
  OIDC_ACR_VALUES: words.optional(),
  OIDC_ACCEPTED_ACR: words.optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/\bopenid\b/, 'skal inneholde openid')
    .default('openid profile'),
  OIDC_SUBJECT: words.default(['sub']),
  OIDC_NAME: z.string().optional(),
  /** Seals the cookies of a sign-in under way; the same on every instance. */
  AUTH_SECRET: z.string().min(32, 'skal ha minst 32 tegn').optional(),
  SESSION_IDLE_MINUTES: minutes(240).default(30),
  SESSION_ABSOLUTE_MINUTES: minutes(1440).default(480),
}

type Variables = z.infer<z.ZodObject<typeof signInVariables>> & { PUBLIC_URL?: string; HOST: string }

/** Only this machine is answered, and only this machine can know the address. */
export function isOnlyHere({ PUBLIC_URL, HOST }: Pick<Variables, 'PUBLIC_URL' | 'HOST'>): boolean {
  return isLoopback(HOST) && (PUBLIC_URL === undefined || isLoopback(new URL(PUBLIC_URL).hostname))
}

/** What does not fit together, one fault for each: `[variable, why]`. */
export function signInFaults(variables: Variables): [name: keyof Variables, fault: string][] {
  const { OIDC_ISSUER, SESSION_IDLE_MINUTES, SESSION_ABSOLUTE_MINUTES } = variables
  const faults: [keyof Variables, string][] = []
  if (SESSION_IDLE_MINUTES > SESSION_ABSOLUTE_MINUTES)
    faults.push(['SESSION_IDLE_MINUTES', 'kan ikke være mer enn SESSION_ABSOLUTE_MINUTES'])
  if (OIDC_ISSUER === undefined) return faults
  for (const name of ['OIDC_CLIENT_ID', 'AUTH_SECRET'] as const)
    if (variables[name] === undefined) faults.push([name, 'mangler når OIDC_ISSUER er satt'])
  const keys = [variables.OIDC_CLIENT_SECRET, variables.OIDC_PRIVATE_JWK, variables.OIDC_PRIVATE_JWK_FILE]
  if (keys.filter((key) => key !== undefined).length !== 1)
    faults.push([
      'OIDC_CLIENT_SECRET',
      'eller OIDC_PRIVATE_JWK eller OIDC_PRIVATE_JWK_FILE skal være satt, og bare én',
    ])
  const { protocol, hostname } = new URL(OIDC_ISSUER)
  if ((protocol === 'http:' || isLoopback(hostname)) && !(isLoopback(hostname) && isOnlyHere(variables)))
    faults.push([
      'OIDC_ISSUER',
      'skal være https på en annen maskin, når tjenesten svarer andre enn denne maskinen',
    ])
  return faults
}

import { z } from 'zod'
import { signInFaults, signInVariables } from './auth/schema'
import { UsageError } from './errors'
import { mailVariables } from './mail/schema'
import { stortingetVariables } from './stortinget/settings'

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'skal være en adresse som postgresql://bruker:passord@vert:5432/database',
  })
  .optional()

const publicUrlFault = 'skal være en nettadresse uten sti, som https://oppfulgt.no'
const contactFault = 'skal være adresser som mailto:sikkerhet@eksempel.no eller https://…, skilt med komma'
const statementFault = 'skal være adressen til erklæringen, https://uustatus.no/…'

const variables = z.object({
  /** The database the app uses. Unset: the embedded PostgreSQL of this checkout. */
  DATABASE_URL: postgresUrl,
  /** Another login for migrations, when the app's own may not change the schema. */
  DATABASE_OWNER_URL: postgresUrl,
  /** Where the embedded PostgreSQL keeps its data. */
  DATA_DIR: z.string().min(1, 'skal være en mappe').default('.data'),
  HOST: z.string().min(1, 'skal være et vertsnavn').default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'skal være et portnummer fra 0 til 65535' })
    .int({ error: 'skal være et portnummer fra 0 til 65535' })
    .min(0, 'skal være et portnummer fra 0 til 65535')
    .max(65535, 'skal være et portnummer fra 0 til 65535')
    .default(3000),
  /** What the world calls this place, «https://oppfulgt.no»: the beginning of every absolute address. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: publicUrlFault })
    .refine((text) => !URL.canParse(text) || new URL(text).pathname === '/', { error: publicUrlFault })
    .transform((text) => new URL(text).origin)
    .optional(),
  /** The commit that runs; `npm start` reads it from git. */
  GIT_COMMIT: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/, 'skal være en git-commit')
    .optional(),
  /** Whom to tell of a weakness: what `/.well-known/security.txt` says. */
  SECURITY_CONTACT: z
    .string()
    .transform((text) => text.split(',').map((contact) => contact.trim()))
    .refine(
      (contacts) =>
        contacts.every((it) => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/.test(it)),
      {
        error: contactFault,
      },
    )
    .optional(),
  /** The accessibility statement of those who run the service, made in uustatus.no. */
  TILGJENGELIGHETSERKLAERING_URL: z
    .url({ protocol: /^https$/, hostname: /^(?:www\.)?uustatus\.no$/, error: statementFault })
    .optional(),
  /** How many servers of ours a request passes before it comes here; each adds the address it came from. */
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'skal være et antall fra 0 til 5' })
    .int({ error: 'skal være et antall fra 0 til 5' })
    .min(0, 'skal være et antall fra 0 til 5')
    .max(5, 'skal være et antall fra 0 til 5')
    .optional(),
  ...mailVariables,
  ...stortingetVariables,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  ...signInVariables,
})

const schema = variables.superRefine((values, context) => {
  for (const [name, message] of signInFaults(values))
    context.addIssue({ code: 'custom', path: [name], message })
})

export type Env = z.infer<typeof schema>

/** What a set of variables says; an empty variable counts as unset. Throws one line that names each wrong one. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new UsageError(`Feil i miljøvariablene: ${faults.join('; ')}`)
}

let parsed: Env | undefined

/** The environment, read once, on first use: importing this module never fails. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

let base: string | undefined

/**
 * The absolute address of a path. Never from what a request calls us: pages are kept, and a stranger's Host
 * header would be kept with them. Unset, it is the address `npm start` prints: read on first use, when the
 * server has written the port it got into PORT.
 */
export function publicUrl(path: string): string {
  base ??= publicBase(parseEnv(process.env))
  return `${base}${path}`
}

export function publicBase({ PUBLIC_URL, HOST, PORT }: Pick<Env, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

/** next-auth asks the environment what the world calls us, and nothing else: not the request. */
export function nameUsToNextAuth(): void {
  process.env.NEXTAUTH_URL = publicUrl('')
}

/** What a child process needs of the surroundings, and nothing of what we were told. */
export function systemVariables(): Record<string, string> {
  const names = ['PATH', 'SystemRoot', 'TEMP']
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']))
}

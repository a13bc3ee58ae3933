import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { demoUsers } from '../../scripts/idp/users.mjs'
import { queryE2e } from './e2e-database'

/** What the cookie of a session is called over plain http on this machine. */
export const sessionCookie = 'oppfulgt-sesjon'

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

export interface RoleOfUser {
  role: string
  /** Slug of the departement or committee. */
  unit?: string
}

/** A user of one's own with the roles, who has no identity at the provider; the id. */
export async function addUser(
  name: string,
  side: 'REGJERING' | 'STORTING',
  roles: RoleOfUser[],
): Promise<string> {
  const id = randomUUID()
  await queryE2e(
    'INSERT INTO "user" (id, side, name, email, created_at) VALUES ($1, $2::side, $3, $4, now())',
    [id, side, name, `${id}@prove.invalid`],
  )
  for (const { role, unit } of roles)
    await queryE2e(
      `INSERT INTO user_role (id, user_id, side, role, departement_id, komite_id, valid_from, created_at)
       VALUES ($1, $2, $3::side, $4::rolle,
         CASE WHEN $4 IN ('SAKSBEHANDLER', 'GODKJENNER', 'KOORDINATOR') THEN (SELECT id FROM departement WHERE slug = $5) END,
         CASE WHEN $4 = 'KOMITESEKRETAER' THEN (SELECT id FROM komite WHERE slug = $5) END, '2026-01-01', now())`,
      [randomUUID(), id, side, role, unit ?? null],
    )
  return id
}

/** An invitation that has not been used, as the letter carries it; the token. */
export async function invite(userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await queryE2e(
    `INSERT INTO invitation (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, now(), now() + interval '7 days')`,
    [hash(token), userId],
  )
  return token
}

/** The id of one of the users of the trial sign-in. */
export async function demoUserId(subject: string): Promise<string> {
  const [row] = await queryE2e<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [
    `${subject}@prove.invalid`,
  ])
  if (!row) throw new Error(`${subject} is no user of the trial sign-in`)
  return row.id
}

interface SessionOptions {
  idleSeconds?: number
  absoluteSeconds?: number
}

/**
 * Puts a session into the database and its cookie into the browser: for journeys about other things than signing in.
 * Of these the fixture is told with `test.use({ signsIn: true })`.
 */
export async function haveSession(
  context: BrowserContext,
  userId: string,
  { idleSeconds = 1800, absoluteSeconds = 28_800 }: SessionOptions = {},
): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  await queryE2e(
    `INSERT INTO session (id, token_hash, user_id, issuer, sid, acr, created_at, expires_at, idle_expires_at)
     VALUES ($1, $2, $3, 'http://localhost', $4, 'high', now(),
       now() + make_interval(secs => $5), now() + make_interval(secs => $6))`,
    [
      randomUUID(),
      hash(token),
      userId,
      randomUUID(),
      absoluteSeconds,
      Math.min(idleSeconds, absoluteSeconds),
    ],
  )
  const url = `http://127.0.0.1:${process.env.E2E_PORT}`
  await context.addCookies([{ name: sessionCookie, value: token, url, httpOnly: true, sameSite: 'Lax' }])
}

/** The same for one of the users of the trial sign-in: `haveSessionAs(context, 'saksbehandler-hod')`. */
export async function haveSessionAs(context: BrowserContext, subject: string): Promise<void> {
  await haveSession(context, await demoUserId(subject))
}

interface AtProvider {
  /** As the provider's page names it. */
  level?: 'Høyt' | 'Betydelig' | 'Lavt, blir avvist'
}

/** On the provider's page: chooses a level and a user. */
export async function chooseUser(page: Page, subject: string, { level }: AtProvider = {}): Promise<void> {
  const user = demoUsers.find((it) => it.subject === subject)
  if (!user) throw new Error(`${subject} is not in the list of the trial sign-in`)
  if (level !== undefined) await page.getByRole('radio', { name: level }).check()
  await page.getByRole('button', { name: user.name }).click()
}

/** From the sign-in page to wherever it leads, by clicking through the real provider. */
export async function signIn(page: Page, subject: string, at: AtProvider = {}): Promise<void> {
  await page.goto('/logg-inn')
  await page.getByRole('link', { name: /Logg inn med/ }).click()
  await chooseUser(page, subject, at)
}

/** Waits until a signed-in page listens: what only a script answers to is dead before. */
export async function isListening(page: Page): Promise<void> {
  await page.locator('.session-warning[data-counts]').waitFor({ state: 'attached' })
}

/** Puts the browser's clock forward, once the page has begun to count what is left of the session. */
export async function passTime(page: Page, time: string): Promise<void> {
  await isListening(page)
  await page.clock.fastForward(time)
}

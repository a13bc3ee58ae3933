import { createHash, randomUUID } from 'node:crypto'
import { queryE2e } from '../support/e2e-database'
import { expect, test } from '../support/e2e'
import type { ActorName } from '../support/matrix/actors'
import { apiMatrix, pageMatrix } from '../support/matrix/addresses'
import { havePortalYear } from '../support/portal-register'
import { addUser, haveSession, sessionCookie, type RoleOfUser } from '../support/sign-in'

/** The actors of the matrix that differ over HTTP, each with the one role. */
const roleOf: Partial<Record<ActorName, RoleOfUser>> = {
  caseOfficerHod: { role: 'SAKSBEHANDLER', unit: 'hod' },
  approverHod: { role: 'GODKJENNER', unit: 'hod' },
  coordinatorUd: { role: 'KOORDINATOR', unit: 'ud' },
  office: { role: 'SMK' },
  secretaryKkk: { role: 'KOMITESEKRETAER', unit: 'kontroll' },
  secretaryHelse: { role: 'KOMITESEKRETAER', unit: 'helseoms' },
  administratorGovernment: { role: 'ADMINISTRATOR_REGJERING' },
  administratorStorting: { role: 'ADMINISTRATOR_STORTING' },
}
const actors = Object.keys(roleOf) as ActorName[]
const isStorting = (name: ActorName) => name.startsWith('secretary') || name === 'administratorStorting'
const canary = `kanari${randomUUID().slice(0, 8)}`

let target: string
const cookies = new Map<ActorName, string>()

test.beforeAll(async () => {
  // Each worker has its own: nobody else in the register is called the same.
  const run = randomUUID().slice(0, 8)
  await havePortalYear()
  target = await addUser(`${canary} kld ${run}`, 'REGJERING', [{ role: 'SAKSBEHANDLER', unit: 'kld' }])
  for (const name of actors) {
    const side = isStorting(name) ? 'STORTING' : 'REGJERING'
    const userId = await addUser(`Prøve ${name} ${run}`, side, [roleOf[name] ?? { role: 'SMK' }])
    cookies.set(name, `${sessionCookie}=${await newSession(userId, "interval '30 minutes'")}`)
  }
})

async function newSession(userId: string, idle: string): Promise<string> {
  const token = randomUUID()
  await queryE2e(
    `INSERT INTO session (id, token_hash, user_id, issuer, created_at, expires_at, idle_expires_at)
     VALUES ($1, $2, $3, 'http://localhost', now() - interval '1 hour', now() + interval '8 hours', now() + ${idle})`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), userId],
  )
  return token
}

for (const [file, { address, mayUse }] of Object.entries(pageMatrix)) {
  test(`${file} as everybody, as a page and as the framework asks for it`, async ({ baseURL }) => {
    const url = `${baseURL}${address.replace(':id', target)}`
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      // The framework's own question is sent on to an address with a hash of it: the answer is there.
      const ask = (cookie: string, redirect: RequestRedirect = 'follow') =>
        fetch(url, { headers: { ...headers, cookie }, redirect })
      const anonymous = await ask('', 'manual')
      expect(anonymous.status < 400 ? 'sent on or empty' : anonymous.status).toBe('sent on or empty')
      expect(await anonymous.text()).not.toContain(canary)
      for (const name of actors) {
        // What one who may is shown is the same either way: the page is asked for.
        if (headers.RSC !== undefined && (mayUse === 'everybody' || mayUse.includes(name))) continue
        const answer = await ask(cookies.get(name) ?? '')
        const text = await answer.text()
        const may = mayUse === 'everybody' || mayUse.includes(name)
        const isHidden =
          (address.includes(':id') && name === 'administratorStorting') ||
          address.startsWith('/arbeid/vurdering')
        const refusal = isHidden ? 404 : 403
        // The framework's own answer begins before its page is made: its status says nothing, its text does.
        if (headers.RSC === undefined) expect(answer.status, name).toBe(may ? 200 : refusal)
        expect(
          /ikke tilgang til denne siden|Brukeren finnes ikke|Gjennomgangen finnes ikke/.test(text),
          `${name} is refused`,
        ).toBe(!may)
        const isShown = may && name === 'administratorGovernment' && /^\/admin(?:\/bruker|$)/.test(address)
        expect(text.includes(canary), `${name} is told of the user`).toBe(isShown)
      }
    }
  })
}

test('every route under /api answers everybody as the matrix says, and tells of nobody', async ({
  baseURL,
}) => {
  for (const [file, { address, signedOut, signedIn, isOpen }] of Object.entries(apiMatrix)) {
    const ask = (cookie: string) => fetch(`${baseURL}${address}`, { headers: { cookie }, redirect: 'manual' })
    const anonymous = await ask('')
    const open = await anonymous.text()
    expect(anonymous.status, file).toBe(signedOut)
    expect(open).not.toContain(canary)
    for (const name of actors) {
      const answer = await ask(cookies.get(name) ?? '')
      const text = await answer.text()
      expect(answer.status, `${file} as ${name}`).toBe(signedIn)
      expect(text).not.toContain(canary)
      if (isOpen && signedOut === 200 && !address.endsWith('helse')) expect(text, file).toBe(open)
    }
  }
})

test.describe('an action over HTTP', () => {
  test.use({ signsIn: true })

  test('is refused from a foreign origin, signed out, expired and without the role, and then changes nothing', async ({
    page,
    context,
    baseURL,
  }) => {
    const administrator = await addUser('Prøve Administrator', 'REGJERING', [
      { role: 'ADMINISTRATOR_REGJERING' },
    ])
    const victim = await addUser('Prøve Bruker', 'REGJERING', [{ role: 'SMK' }])
    await haveSession(context, administrator)
    await page.goto(`/admin/bruker/${victim}`)
    const sent = page.waitForRequest((request) => request.headers()['next-action'] !== undefined)
    await page.getByRole('button', { name: 'Deaktiver brukeren' }).click()
    const request = await sent
    await expect(page.getByRole('button', { name: 'Aktiver brukeren' })).toBeVisible()
    await page.getByRole('button', { name: 'Aktiver brukeren' }).click()
    await expect(page.getByRole('button', { name: 'Deaktiver brukeren' })).toBeVisible()
    const events = async () =>
      (
        await queryE2e<{ n: number }>('SELECT count(*)::int AS n FROM hendelse WHERE aktor = $1', [
          administrator,
        ])
      )[0]?.n
    const before = await events()
    const headers = { 'next-action': request.headers()['next-action'] ?? '', 'content-type': request.headers()['content-type'] ?? '', accept: 'text/x-component' } // prettier-ignore
    const post = async (cookie: string, origin = baseURL ?? '') => {
      const body = new Uint8Array(request.postDataBuffer() ?? [])
      const answer = await fetch(request.url(), { method: 'POST', headers: { ...headers, cookie, origin }, body, redirect: 'manual' }) // prettier-ignore
      return { status: answer.status, text: await answer.text() }
    }
    const own = `${sessionCookie}=${await newSession(administrator, "interval '30 minutes'")}`
    const expired = `${sessionCookie}=${await newSession(administrator, "interval '-1 second'")}`
    expect((await post(own, 'https://ond.example')).status).toBe(500)
    expect((await post('')).text).toContain('SIGNED_OUT')
    expect((await post(expired)).text).toContain('SIGNED_OUT')
    expect((await post(cookies.get('caseOfficerHod') ?? '')).text).toContain('NOT_ALLOWED')
    expect((await post(cookies.get('administratorStorting') ?? '')).text).toContain('NOT_ALLOWED')
    expect(await events()).toBe(before)
    expect(await queryE2e('SELECT disabled_at FROM "user" WHERE id = $1', [victim])).toEqual([
      { disabled_at: null },
    ])
  })
})

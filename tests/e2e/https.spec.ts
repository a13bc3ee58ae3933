import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request as forward } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { now } from '../../lib/clock'
import { makeCertificate } from '../support/certificate'
import { expect, test } from '../support/e2e'
import { chooseUser } from '../support/sign-in'
import { ownDataDir, readyDataDir, start, stop, type Started } from '../support/start'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** A server with TLS in front, as in production: it tells what it was called and that it was https. */
async function inFront(service: () => string, tls: { key: string; cert: string }): Promise<Server> {
  const server = createServer(tls, (incoming, outgoing) => {
    const headers = {
      ...incoming.headers,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': incoming.headers.host,
    }
    const onward = forward(
      new URL(incoming.url ?? '/', service()),
      { method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

test('over https every cookie is held to this host, and signing in and out goes through', async ({
  browser,
}) => {
  const folder = ownDataDir('tls')
  mkdirSync(folder, { recursive: true })
  const tls = makeCertificate(now())
  const authority = path.join(folder, 'sertifikat.pem')
  writeFileSync(authority, tls.cert)
  let started: Started | null = null
  const front = await inFront(() => started?.url ?? '', tls)
  const PUBLIC_URL = `https://127.0.0.1:${(front.address() as AddressInfo).port}`
  try {
    // The provider calls back over https, so it has to know who vouches for the certificate.
    started = await start({
      PUBLIC_URL,
      PORT: '0',
      DATA_DIR: readyDataDir('https'),
      NODE_EXTRA_CA_CERTS: authority,
    })
    const context = await browser.newContext({ baseURL: PUBLIC_URL, ignoreHTTPSErrors: true })
    const page = await context.newPage()
    const set: string[] = []
    page.on('response', (response) => {
      if (!response.url().startsWith(PUBLIC_URL)) return
      const keep = (headers: { name: string; value: string }[]) => {
        for (const { name, value } of headers) if (/^set-cookie$/i.test(name)) set.push(value)
      }
      // The last ones come as the browser closes.
      response.headersArray().then(keep, () => undefined)
    })
    await page.goto('/logg-inn')
    await page.getByRole('link', { name: /Logg inn med/ }).click()
    await chooseUser(page, 'smk')
    await expect(page).toHaveURL(`${PUBLIC_URL}/arbeid`)
    expect(set.length).toBeGreaterThan(4)
    for (const cookie of set) {
      expect(cookie).toMatch(/^__Host-oppfulgt-[a-z]+=/)
      for (const rule of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\//])
        expect(cookie).toMatch(rule)
      expect(cookie).not.toMatch(/; Domain/i)
    }
    const kept = (await context.cookies(PUBLIC_URL)).filter(({ name }) => name.includes('oppfulgt'))
    expect(kept.map(({ name, secure }) => [name, secure])).toEqual([['__Host-oppfulgt-sesjon', true]])
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await expect(page.getByRole('heading', { name: 'Du er logget ut' })).toBeVisible()
    await context.close()
  } finally {
    front.close()
    if (started) await stop(started, 'SIGTERM')
  }
})

test('for others than this machine without https there is no sign-in, and the register can be read', async ({
  browser,
}) => {
  const started = await start({ HOST: '0.0.0.0', PORT: '0', DATA_DIR: readyDataDir('uten-https') })
  try {
    const baseURL = started.url.replace('0.0.0.0', '127.0.0.1')
    expect(started.output()).not.toContain('prøv å logge inn')
    const page = await browser.newPage({ baseURL })
    expect((await page.goto('/'))?.status()).toBe(200)
    await page.goto('/logg-inn')
    await expect(page.getByRole('heading', { name: 'Innlogging er ikke tilgjengelig' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('uten kryptert forbindelse')
    expect(started.output()).toContain('Innlogging er avslått: den krever https')
    await page.goto('/arbeid')
    await expect(page).toHaveURL(/\/logg-inn/)
    await page.close()
  } finally {
    await stop(started, 'SIGTERM')
  }
})

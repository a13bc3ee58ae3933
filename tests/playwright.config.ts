import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, devices } from '@playwright/test'
import { findChromium } from '../scripts/test/chromium.mjs'

// `npm run e2e` names a folder of its own, and removes it afterwards.
const dataDir = process.env.DATA_DIR ?? path.join(tmpdir(), 'oppfulgt-e2e')

const root = fileURLToPath(new URL('..', import.meta.url))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

// Set once: workers read this file too, and inherit the variables.
process.env.E2E_PORT ??= String(await freePort())
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A journey waits for its server half of the time.
  workers: 3,
  // A guard against a hang: on a slow machine that is full, what takes 20 s elsewhere takes more than a minute.
  timeout: 120_000,
  // A hiccup of the machine is no fault of the register. Whoever needed it is told of as flaky, and is to be mended.
  retries: 1,
  // A page that goes by the provider makes several rounds, on machines that do other things too.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    // Recording every test takes a third of the time; who looks for a fault asks for it: `E2E_TRACE=1 npm test -- e2e csp`.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    // Without a shell in between, which would die of the signal and leave the server to itself.
    command: process.platform === 'win32' ? 'node scripts/start.mjs' : 'exec node scripts/start.mjs',
    cwd: root,
    url: `${baseURL}/api/helse`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      HOST: '127.0.0.1',
      PORT: process.env.E2E_PORT,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      PUBLIC_URL: '',
      OIDC_ISSUER: '',
      SMTP_URL: '',
      MAIL_FROM: '',
      NODE_ENV: '',
      // Each journey that signs in says an address of its own: the limit by address is for all of them otherwise.
      TRUSTED_PROXIES: '1',
      SECURITY_CONTACT: 'mailto:sikkerhet@eksempel.no',
      TILGJENGELIGHETSERKLAERING_URL: 'https://uustatus.no/nb/erklaringer/publisert/eksempel',
    },
  },
})

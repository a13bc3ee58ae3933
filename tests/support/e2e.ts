import { randomInt } from 'node:crypto'
import { test as base, expect } from '@playwright/test'
import { sessionCookie } from './sign-in'

interface Watch {
  /** Console lines that a test expects; every other warning or error fails it. */
  expectedConsole: RegExp | null
  /** A journey that signs in: it may meet the provider of this machine, and keep the one cookie of its session. */
  signsIn: boolean
  /** A journey on a server of its own, beside the one all share. */
  ownServer: boolean
  watch: void
}

/**
 * Every journey is watched: no warning or error in the console (a violated content security policy shows
 * there), no request to another origin, no cookie. Whoever signs in gets one cookie, and meets one other origin.
 */
export const test = base.extend<Watch>({
  expectedConsole: [null, { option: true }],
  signsIn: [false, { option: true }],
  ownServer: [false, { option: true }],
  extraHTTPHeaders: async ({ signsIn }, provide) => {
    const group = () => randomInt(1, 255)
    await provide(signsIn ? { 'x-forwarded-for': `10.${group()}.${group()}.${group()}` } : {})
  },
  watch: [
    async ({ page, context, baseURL, expectedConsole, signsIn, ownServer }, use) => {
      const complaints: string[] = []
      const strangers: string[] = []
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return
        if (expectedConsole?.test(message.text()) !== true) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const url = new URL(request.url())
        const isProvider = signsIn && url.hostname === 'localhost'
        const isOwn = url.origin === baseURL || (ownServer && url.hostname === '127.0.0.1')
        if (url.protocol.startsWith('http') && !isOwn && !isProvider) strangers.push(request.url())
      })
      await use()
      expect(complaints, 'nothing in the console').toEqual([])
      expect(strangers, 'no request to another origin').toEqual([])
      const names = (await context.cookies(baseURL)).map(({ name }) => name)
      expect(names, 'no cookie').toEqual(signsIn && names.length > 0 ? [sessionCookie] : [])
    },
    { auto: true },
  ],
})

export { expect }

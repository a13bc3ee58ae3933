import { test as base, expect } from '@playwright/test'

interface Watch {
  /** Console lines that a test expects; every other warning or error fails it. */
  expectedConsole: RegExp | null
  watch: void
}

/**
 * Every journey is watched: no warning or error in the console (a violated content security policy shows
 * there), no request to another origin, no cookie.
 */
export const test = base.extend<Watch>({
  expectedConsole: [null, { option: true }],
  watch: [
    async ({ page, context, baseURL, expectedConsole }, use) => {
      const complaints: string[] = []
      const strangers: string[] = []
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return
        if (expectedConsole?.test(message.text()) !== true) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== baseURL) strangers.push(request.url())
      })
      await use()
      expect(complaints, 'nothing in the console').toEqual([])
      expect(strangers, 'no request to another origin').toEqual([])
      expect(await context.cookies(), 'no cookie').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

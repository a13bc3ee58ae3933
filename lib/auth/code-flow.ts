import NextAuth, { type AuthOptions } from 'next-auth'
import { nameUsToNextAuth } from '@/lib/env'

interface Step {
  action: 'csrf' | 'signin' | 'callback'
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies: Record<string, string>
}

interface StepResult {
  location: string | null
  setCookies: string[]
  body: unknown
}

/**
 * One step of next-auth's code flow with exactly what we hand it. Its own routes start by POST with a cookie of their
 * own, and pass the query of a stranger on to the provider.
 */
export async function codeFlowStep(options: AuthOptions, step: Step): Promise<StepResult> {
  nameUsToNextAuth()
  const { action, method, query = {}, body = {}, cookies } = step
  const headers = new Map<string, string | string[]>()
  const result: StepResult = { location: null, setCookies: [], body: null }
  const nextauth = action === 'csrf' ? [action] : [action, 'oidc']
  const request = { method, query: { ...query, nextauth }, body, cookies, headers: {} }
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    end: () => undefined,
    json: (answer: unknown) => void (result.body = answer),
    send: (answer: unknown) => void (result.body = answer),
  }
  // It takes what the pages router gives it, and looks at no more than this.
  await (NextAuth as (...given: unknown[]) => Promise<void>)(request, response, options)
  const location = headers.get('location')
  return { ...result, location: typeof location === 'string' ? location : null, setCookies: [headers.get('set-cookie') ?? []].flat() } // prettier-ignore
}

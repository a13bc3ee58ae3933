// @ts-check
import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { choicePage, pagePolicy } from './pages.mjs'
import { makeProvider } from './provider.mjs'
import { demoUsers, levels } from './users.mjs'

/**
 * The provider's own addresses and, beside them, the page where one chooses who to be.
 * @param {import('./provider.mjs').Settings} settings
 * @returns {import('node:http').RequestListener}
 */
export function makeAnswer(settings) {
  const provider = makeProvider(settings)
  const rest = provider.callback()
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', settings.issuer)
    const [, uid, cancel] = /^\/valg\/([\w-]+)(\/avbryt)?$/.exec(pathname) ?? []
    if (uid === undefined) return void rest(request, response)
    choose({ provider, settings, uid, isCancelled: cancel !== undefined }, request, response).catch(
      (error) => {
        // A choice that has run out, or that another browser began.
        process.stderr.write(`Prøveinnlogging: ${error instanceof Error ? error.message : String(error)}\n`)
        response.writeHead(303, { location: `${settings.app}/logg-inn?melding=FEILET` }).end()
      },
    )
  }
}

/**
 * @typedef {{ provider: import('oidc-provider').Provider, settings: import('./provider.mjs').Settings, uid: string, isCancelled: boolean }} Choice
 * @param {Choice} choice
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function choose({ provider, uid, isCancelled }, request, response) {
  if (isCancelled) {
    const result = { error: 'access_denied', error_description: 'cancelled' }
    return provider.interactionFinished(request, response, result)
  }
  if (request.method !== 'POST') {
    await provider.interactionDetails(request, response)
    const nonce = randomUUID()
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(nonce),
    }
    response.writeHead(200, { ...headers, 'cache-control': 'no-store' })
    return response.end(choicePage({ action: `/valg/${uid}`, nonce }))
  }
  const form = new URLSearchParams(await text(request))
  const user = demoUsers.find(({ subject }) => subject === form.get('subject'))
  const level = levels.find(({ acr }) => acr === form.get('acr'))
  if (!user || !level) return response.writeHead(400).end()
  const login = { accountId: user.subject, acr: level.acr, amr: ['prove'] }
  return provider.interactionFinished(request, response, { login })
}

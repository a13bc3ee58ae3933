// @ts-check
import { Provider, interactionPolicy } from 'oidc-provider'
import { acceptedLevels, demoUsers, levels } from './users.mjs'
import { page, pagePolicy } from './pages.mjs'
import { randomUUID } from 'node:crypto'

/**
 * @typedef {object} Settings
 * @property {string} issuer
 * @property {string} app the address of the service, on this machine
 * @property {string} clientId
 * @property {object} signingKey private JWK
 * @property {object} clientKey public JWK of the service
 * @property {string} cookieKey
 */

/** @param {string} level */
const isKnown = (level) => levels.some(({ acr }) => acr === level)

/** Whoever came with a too low level is asked again; else the same session would be refused for ever. */
function policy() {
  const { base, Check } = interactionPolicy
  const prompts = base()
  const login = prompts.get('login')
  login?.checks.add(
    new Check('level', 'a higher level is asked for', (ctx) => {
      const wanted = String(ctx.oidc.params?.acr_values ?? '')
        .split(' ')
        .filter(isKnown)
      const isEnough = wanted.length === 0 || wanted.includes(ctx.oidc.session?.acr ?? '')
      return isEnough || ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT
    }),
  )
  return prompts
}

/** A page without choices, with the policy of its own. @param {import('oidc-provider').KoaContextWithOIDC} ctx @param {(nonce: string) => string} make */
function show(ctx, make) {
  const nonce = randomUUID()
  ctx.set('content-security-policy', pagePolicy(nonce))
  ctx.type = 'html'
  ctx.body = make(nonce)
}

/** @param {Settings} settings */
function client({ app, clientId, clientKey }) {
  return {
    client_id: clientId,
    redirect_uris: [`${app}/api/auth/callback/oidc`],
    post_logout_redirect_uris: [`${app}/logg-inn/ut`],
    backchannel_logout_uri: `${app}/api/auth/backchannel-logout`,
    // Puts `sid` into the id_token.
    backchannel_logout_session_required: true,
    token_endpoint_auth_method: /** @type {const} */ ('private_key_jwt'),
    token_endpoint_auth_signing_alg: /** @type {const} */ ('ES256'),
    jwks: { keys: [clientKey] },
  }
}

/** An OpenID provider that asks as much of its client as Ansattporten does. @param {Settings} settings */
export function makeProvider(settings) {
  const { issuer, signingKey, cookieKey, app } = settings
  /** @type {import('oidc-provider').Configuration} */
  const configuration = {
    clients: [/** @type {import('oidc-provider').ClientMetadata} */ (client(settings))],
    jwks: { keys: [/** @type {import('oidc-provider').JWK} */ (signingKey)] },
    cookies: {
      keys: [cookieKey],
      names: { session: 'idp_sesjon', interaction: 'idp_valg', resume: 'idp_videre' },
    },
    pkce: { required: () => true },
    acrValues: [...acceptedLevels, 'low'],
    claims: { openid: ['sub'], profile: ['name'], acr: null, sid: null, auth_time: null, iss: null },
    // The name comes in the id_token: nobody asks for userinfo.
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, (nonce) => logoutPage(form, nonce)),
        postLogoutSuccessSource: (ctx) =>
          show(ctx, (nonce) => page({ title: 'Logget ut', nonce, body: `<h1>Du er logget ut</h1><p><a href="${app}/logg-inn">Til Oppfulgt</a></p>` })), // prettier-ignore
      },
    },
    interactions: { policy: policy(), url: (_ctx, interaction) => `/valg/${interaction.uid}` },
    ttl: { Session: 3600, Grant: 3600, Interaction: 3600, IdToken: 3600, AccessToken: 600 },
    findAccount: (_ctx, subject) => {
      const user = demoUsers.find((it) => it.subject === subject)
      return user && { accountId: subject, claims: () => ({ sub: subject, name: user.name }) }
    },
    // No page asks for consent: the service belongs to whoever asks.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    renderError: (ctx, { error }) =>
      show(ctx, (nonce) => page({ title: 'Feil', nonce, body: `<h1>Innloggingen stanset</h1><p>Begynn på nytt fra Oppfulgt. (${error.replace(/[^\w]/g, ' ')})</p><p><a href="${app}/logg-inn">Til Oppfulgt</a></p>` })), // prettier-ignore
    // The library guards against addresses inside one's own network, which is all there is here.
    fetch: (url, options) => fetch(url, /** @type {RequestInit} */ ({ ...options, dispatcher: undefined })),
  }
  return new Provider(issuer, configuration)
}

/** The library's own form, sent by a button of ours. @param {string} form @param {string} nonce */
function logoutPage(form, nonce) {
  const body = `<h1>Logge ut?</h1>
<p>Da må du velge bruker på nytt neste gang.</p>
${form}
<p><button form="op.logoutForm" name="logout" value="yes"><strong>Logg ut</strong></button></p>`
  return page({ title: 'Logg ut', nonce, body })
}

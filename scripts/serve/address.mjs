// @ts-check
import { isIP } from 'node:net'

/** Read by `lib/security/address.ts`; what a stranger sends by this name is replaced. */
const HEADER = 'x-oppfulgt-adresse'

/**
 * Writes on the request whom it comes from: the connection, or, behind servers of our own, the address that the outermost of
 * them saw. What lies before that in `X-Forwarded-For` anybody can write.
 * @param {import('node:http').IncomingMessage} request @param {number} proxies how many servers of ours it passed
 */
export function nameAddress(request, proxies) {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const chain = [...forwarded, request.socket.remoteAddress ?? ''].map((part) => part.trim()).filter(Boolean)
  const address = (chain.at(-1 - proxies) ?? chain[0] ?? '').replace(/^\[|\](?::\d+)?$/g, '')
  delete request.headers[HEADER]
  if (isIP(address) !== 0) request.headers[HEADER] = address
}

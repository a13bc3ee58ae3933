import { publicUrl } from '@/lib/env'

/** Over https the browser itself holds the cookie to this host (`__Host-`); plain http is for loopback only. */
export function sessionCookieName(): string {
  return publicUrl('/').startsWith('https:') ? '__Host-oppfulgt-sesjon' : 'oppfulgt-sesjon'
}

import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { now } from '@/lib/clock'
import { findUserByIdentity } from '@/lib/user/queries'
import { createSession } from './mutations'
import { idleMs } from './provider'
import type { LoginClaims } from './types'

/** One sign-in under way: what its request brought, and what the provider said, which the session row is to hold. */
export interface Login {
  invitation: string | null
  previousToken: string | null
  claims: LoginClaims | null
  /** Whom the request came from, for the security log. */
  address: string | null
}

/** next-auth wants an address of everybody; it gets none, and asks nothing by it. */
const asAdapterUser = (id: string): AdapterUser => ({ id, email: '', emailVerified: null })

function never(): never {
  throw new Error('Sign-in ties an identity to a user in the signIn callback and nowhere else')
}

/**
 * What next-auth needs of the database for the code flow. It never reads a session: shown one during a sign-in it would
 * keep the old row, or tie a new identity to whoever sits there already.
 */
export function adapter(issuer: string, login: Login): Adapter {
  return {
    createUser: never,
    updateUser: never,
    linkAccount: never,
    getUserByEmail: async () => null,
    getUser: async (id) => asAdapterUser(id),
    getUserByAccount: async ({ providerAccountId }) => {
      const known = await findUserByIdentity(issuer, providerAccountId)
      return known && asAdapterUser(known.userId)
    },
    createSession: async (session) => {
      const { sessionToken: token, userId, expires: expiresAt } = session
      const { claims, previousToken } = login
      if (claims === null) throw new Error('A session without what the provider said')
      await createSession({ token, userId, claims, expiresAt, previousToken, idleMs: idleMs(), now: now() })
      return session
    },
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async () => undefined,
  }
}

import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import { limitedAddress } from '@/lib/security/address'
import { limits, type LimitName } from './limits'

interface Query {
  text: string
  values: unknown[]
}

/** What the library asks of a pool, over the product's own: one pool and one role for everything. */
function storeClient(client: () => Db) {
  return {
    query: async ({ text, values }: Query) => {
      const rows = await client().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(
        text,
        ...values,
      )
      const plain = rows.map(({ points, expire }) => ({
        points,
        expire: expire === null ? null : Number(expire),
      }))
      return { rows: plain, rowCount: rows.length }
    },
  }
}

/**
 * Counts one more try and says how many seconds to wait: 0 means go on. The counters are rows that all instances share;
 * the one statement that counts cannot be passed between two of them.
 */
export function makeLimiter(client: () => Db) {
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterPostgres({
        storeClient: storeClient(client),
        storeType: 'pool',
        tableName: 'rate_limit',
        // A migration makes the table and a job empties it: the product may not create tables.
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points,
        duration: seconds,
      }),
    ]),
  ) as Record<LimitName, RateLimiterPostgres>
  return async (name: LimitName, key: string): Promise<number> => {
    try {
      await limiters[name].consume(key)
      return 0
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      return Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
    }
  }
}

const consume = makeLimiter(db)

/** Seconds to wait before the next sign-in from this address; 0 when it may go on now. */
export function limitSignIn(address: string | null): Promise<number> {
  return consume('signIn', limitedAddress(address ?? ''))
}

/** Seconds to wait before this user's next change; 0 when it may go on now. */
export function limitMutation(userId: string): Promise<number> {
  return consume('mutation', userId)
}

/** Seconds to wait before this session may be extended again; 0 when it may go on now. */
export function limitExtend(sessionId: string): Promise<number> {
  return consume('extend', sessionId)
}

/** Seconds to wait before the next logout token from this address is read; 0 when it may go on now. */
export function limitBackchannel(address: string | null): Promise<number> {
  return consume('backchannel', limitedAddress(address ?? ''))
}

/** Drops counters that have run out. Returns how many. */
export async function deleteExpiredLimits(now: Date): Promise<number> {
  const { count } = await db().rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } })
  return count
}

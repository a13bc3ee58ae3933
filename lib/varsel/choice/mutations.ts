import 'server-only'
import type { Handling } from '@/lib/handling/mutations'
import { enqueueOnce } from '@/lib/jobs/mutations'
import { mayChooseVarsling } from '../policy'
import { varslingSchema } from '../schema'
import type { Varsling } from '../types'

/** Somebody chooses how they are told. What waits for a daily letter goes at once when that is what they want now. */
export const chooseVarsling: Handling<{ varsling: Varsling }, Varsling, null> = {
  name: 'chooseVarsling',
  schema: varslingSchema,
  read: async (tx, _input, { viewer: { userId } }) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { varsling: true } })
    return user?.varsling ?? null
  },
  policy: mayChooseVarsling,
  write: async (tx, { input: { varsling }, subject: before, viewer: { userId } }) => {
    if (varsling === before) return { data: null, events: null }
    await tx.user.update({ where: { id: userId }, data: { varsling } })
    if (varsling === 'STRAKS') {
      const letter = { kind: 'NOTICES', userId, day: null } as const
      await enqueueOnce(tx, { queue: 'mail', data: letter, startAfter: 0 })
    }
    const logged = (chosen: Varsling) => ({ bruker: userId, varsling: chosen })
    return {
      data: null,
      events: [{ type: 'VARSLING_VALGT', for: logged(before), etter: logged(varsling) }],
    }
  },
}

/** How often something may be done: `points` times in `seconds`. */
export interface RateLimit {
  points: number
  seconds: number
}

/**
 * All limits of the service, each far above what a person does in a browser. An office may stand behind one address, so
 * what is counted by address is generous: the identity provider guards against guessing, these guard the service.
 */
export const limits = {
  /** Beginnings and returns of a sign-in, by address. */
  signIn: { points: 60, seconds: 60 },
  /** Changes, by user. Who decides a bench by the keyboard makes one with each key. */
  mutation: { points: 300, seconds: 60 },
  /** «Forleng», by session. */
  extend: { points: 20, seconds: 60 },
  /** Back-channel logout, by address: the provider's. */
  backchannel: { points: 300, seconds: 60 },
} as const satisfies Record<string, RateLimit>

export type LimitName = keyof typeof limits

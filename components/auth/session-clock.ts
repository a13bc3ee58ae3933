import type { SessionLeft } from '@/lib/auth/types'

export interface Warning {
  /** What is running out: only idle time can be extended. */
  kind: 'idle' | 'absolute'
  seconds: number
}

interface SessionClockOptions {
  left: SessionLeft
  /** The warning to show, anew each second; null when there is none. */
  onWarning: (warning: Warning | null) => void
  /** The session is over. */
  onEnd: () => void
}

export interface SessionClock {
  /** Asks for more idle time; false when the server could not be reached. */
  extend: () => Promise<boolean>
  /** Shows no more of a warning that nothing can be done about. */
  dismiss: () => void
  stop: () => void
}

const warnSeconds = 120
/** Another tab may have extended the session while the warning stands here. */
const askAgainSeconds = 15
const longestTimer = 2_000_000

/**
 * Counts down what the server said was left. The server decides: it is asked before the warning, now and then while it
 * stands, when the computer wakes, and before anybody is sent away. Asking does not keep the session alive.
 */
export function startSessionClock({ left, onWarning, onEnd }: SessionClockOptions): SessionClock {
  let ends = deadlines(left)
  let askedAt = -Infinity
  let isDismissed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    clearTimeout(timer)
    const isLow = smallest(ends) <= warnSeconds
    if (isLow && seconds() - askedAt >= askAgainSeconds) await ask('GET')
    else if (smallest(ends) <= 0 && seconds() - askedAt >= 1) await ask('GET')
    show()
  }

  async function ask(method: 'GET' | 'POST'): Promise<boolean> {
    askedAt = seconds()
    try {
      const answer = await fetch('/api/sesjon', { method, cache: 'no-store' })
      if (answer.status === 401) ends = { idle: -1, absolute: -1 }
      else if (answer.ok) ends = deadlines((await answer.json()) as SessionLeft)
      return answer.ok
    } catch {
      // Without a network the last answer counts.
      return false
    }
  }

  function show(): void {
    const rest = smallest(ends)
    if (rest <= 0) return onEnd()
    const isWarned = rest <= warnSeconds
    const kind = ends.absolute - seconds() <= warnSeconds ? 'absolute' : 'idle'
    onWarning(isWarned && !isDismissed ? { kind, seconds: Math.ceil(rest) } : null)
    const next = isWarned ? 1 : rest - warnSeconds
    timer = setTimeout(() => void look(), Math.min(next, longestTimer) * 1000)
  }

  const onWake = () => {
    if (document.visibilityState === 'visible') void ask('GET').then(look)
  }
  document.addEventListener('visibilitychange', onWake)
  show()
  return {
    extend: async () => {
      const isExtended = await ask('POST')
      await look()
      return isExtended
    },
    dismiss: () => {
      isDismissed = true
      onWarning(null)
    },
    stop: () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onWake)
    },
  }
}

/** Counted, not read off the clock of the computer, which may be wrong. */
function seconds(): number {
  return performance.now() / 1000
}

function deadlines({ idle, absolute }: SessionLeft): SessionLeft {
  return { idle: seconds() + idle, absolute: seconds() + absolute }
}

function smallest({ idle, absolute }: SessionLeft): number {
  return Math.min(idle, absolute) - seconds()
}

'use client'

import { useEffect, useRef, useState } from 'react'
import type { SessionLeft } from '@/lib/auth/types'
import { startSessionClock, type SessionClock, type Warning } from './session-clock'

interface SessionWarningProps {
  left: SessionLeft
  /** The address for those whose session has ended; it leads back in, and to this page. */
  ended: string
  signOut: string
  texts: Record<
    'title' | Warning['kind'] | 'left' | 'extend' | 'close' | 'signOut' | 'two' | 'one' | 'half' | 'failed',
    string
  >
}

/** Two minutes before somebody is signed out. The seconds can be seen; they are read aloud three times, not 120. */
export function SessionWarning({ left, ended, signOut, texts }: SessionWarningProps) {
  const [warning, setWarning] = useState<Warning | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const clock = useRef<SessionClock>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const isShown = warning !== null

  useEffect(() => {
    const started = startSessionClock({
      left,
      onWarning: setWarning,
      onEnd: () => {
        const { pathname, search } = window.location
        // A whole load: the address is a route that clears the cookie, and nothing of this page is to stay.
        const query = new URLSearchParams({ til: `${pathname}${search}` })
        window.location.assign(new URL(`${ended}?${query}`, window.location.origin))
      },
    })
    clock.current = started
    // Seen by whoever moves the time in a browser: before this nothing counts.
    dialog.current?.setAttribute('data-counts', '')
    return started.stop
  }, [left, ended])

  useEffect(() => {
    if (isShown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isShown])

  const answer = async () => {
    if (warning?.kind === 'absolute') return clock.current?.dismiss()
    setHasFailed((await clock.current?.extend()) === false)
  }
  return (
    <dialog
      ref={dialog}
      className="session-warning"
      role="alertdialog"
      aria-labelledby="sesjonstid"
      aria-describedby="sesjonstid-tekst"
      // Escape: whoever presses it is there.
      onCancel={(event) => {
        event.preventDefault()
        void answer()
      }}
    >
      {warning === null ? null : (
        <>
          <h2 id="sesjonstid">{texts.title}</h2>
          <p id="sesjonstid-tekst">{texts[warning.kind]}</p>
          <p className="time-left" aria-hidden="true" data-andre-tall>
            {texts.left.replace('%', minutes(warning.seconds))}
          </p>
          <p className="sr-only" role="status">
            {texts[spoken(warning.seconds)]}
          </p>
          {hasFailed ? <p role="alert">{texts.failed}</p> : null}
          <div className="dialog-buttons">
            <button className="ds-button" type="button" onClick={() => void answer()}>
              {warning.kind === 'idle' ? texts.extend : texts.close}
            </button>
            <form method="post" action={signOut}>
              <button className="ds-button" data-variant="secondary" type="submit">
                {texts.signOut}
              </button>
            </form>
          </div>
        </>
      )}
    </dialog>
  )
}

/** «1:05» */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function spoken(seconds: number): 'two' | 'one' | 'half' {
  if (seconds <= 30) return 'half'
  return seconds <= 60 ? 'one' : 'two'
}

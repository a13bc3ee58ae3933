'use client'
import { useEffect } from 'react'
import { draftKey } from './draft-store'

/** Whoever signs out by choice leaves nothing of a text in the browser: the next one there may be somebody else. */
export function ForgetDrafts({ signOut }: { signOut: string }) {
  useEffect(() => {
    const forget = ({ target }: SubmitEvent) => {
      if (!(target instanceof HTMLFormElement) || new URL(target.action).pathname !== signOut) return
      try {
        localStorage.removeItem(draftKey)
      } catch {
        // Switched off: nothing was kept either.
      }
    }
    document.addEventListener('submit', forget)
    return () => document.removeEventListener('submit', forget)
  }, [signOut])
  return null
}

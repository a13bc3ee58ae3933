'use client'
import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Says something to whoever listens to the page; the same twice is said twice. */
export function announce(text: string): void {
  said = said === text ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Stands above the pages of the bench, so that what is said when one is left is heard on the next. */
export function Announcements() {
  const text = useSyncExternalStore(
    subscribe,
    () => said,
    () => '',
  )
  return (
    <div role="status" className="sr-only" data-benk-sier="">
      {text}
    </div>
  )
}

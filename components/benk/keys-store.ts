/** What the registry of privacy knows it as (`lib/personvern/registry.ts`). */
export const keysKey = 'oppfulgt-taster'

const listeners = new Set<() => void>()
let isOffHere = false

/** Whether the keys of the bench are switched off in this browser (WCAG 2.1.4). Storage may be blocked: then for this page. */
export function areKeysOff(): boolean {
  try {
    return localStorage.getItem(keysKey) === 'av'
  } catch {
    return isOffHere
  }
}

export function switchKeys(isOff: boolean): void {
  isOffHere = isOff
  try {
    if (isOff) localStorage.setItem(keysKey, 'av')
    else localStorage.removeItem(keysKey)
  } catch {
    // It counts until the page is left.
  }
  for (const listener of listeners) listener()
}

export function onKeysSwitched(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

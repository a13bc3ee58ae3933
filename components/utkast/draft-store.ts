import type { TextKey } from '@/lib/utkast/text/types'
import type { Draft } from './saver'

/** What the registry of privacy knows it as (`lib/personvern/registry.ts`). */
export const draftKey = 'oppfulgt-utkast'

const nameOf = ({ vedtakId, rapporteringssesjon, omgang }: TextKey) =>
  `${vedtakId}/${rapporteringssesjon}/${omgang}`

/** What was written and not saved in this browser by this user; null when there is nothing, or no storage. */
export function readDraft(key: TextKey, userId: string): Draft | null {
  const draft = readAll()[nameOf(key)]
  return draft?.userId === userId ? draft : null
}

/** Keeps a draft until the server has it; null forgets it. Storage may be full or switched off: then nothing is kept. */
export function writeDraft(key: TextKey, draft: Draft | null): void {
  const { [nameOf(key)]: _old, ...others } = readAll()
  const all = draft === null ? others : { ...others, [nameOf(key)]: draft }
  try {
    if (Object.keys(all).length === 0) localStorage.removeItem(draftKey)
    else localStorage.setItem(draftKey, JSON.stringify(all))
  } catch {
    // The server has what it has acknowledged; the page still holds the rest.
  }
}

function readAll(): Record<string, Draft> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(draftKey) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Draft>) : {}
  } catch {
    return {}
  }
}

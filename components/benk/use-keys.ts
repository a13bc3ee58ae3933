import { useEffect, useEffectEvent } from 'react'
import { commandOf, type Command, type Desk } from '@/lib/gjennomgang/keys/rules'

type Where = 'isCovered' | 'isTyping' | 'isInReason'

/** Listens to the keys of the page as long as it stands; `desk` is what they are to count by. */
export function useKeys(
  desk: Omit<Desk, Where>,
  { reason, run }: { reason: string; run: (command: Command) => void },
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const target = event.target instanceof Element ? event.target : null
    const command = commandOf(
      {
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        hasShift: event.shiftKey,
        isRepeat: event.repeat,
      },
      {
        ...desk,
        isCovered: document.querySelector('dialog[open]') !== null,
        isTyping: isTyping(target),
        isInReason: target?.id === reason,
      },
    )
    if (command === null) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    // Seen by whoever presses keys in a test: before this nobody listens.
    document.body.setAttribute('data-taster', '')
    return () => {
      document.body.removeAttribute('data-taster')
      document.removeEventListener('keydown', listener)
    }
  }, [])
}

function isTyping(target: Element | null): boolean {
  if (target === null) return false
  if (target instanceof HTMLElement && target.isContentEditable) return true
  return target.matches(
    'textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])',
  )
}

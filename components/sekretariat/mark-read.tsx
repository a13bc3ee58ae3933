'use client'
import { useActionState, useEffect, useRef } from 'react'
import { markRead } from '@/lib/gjennomgang/reading/actions'

/** Whoever only passes by on the way to another unit has not read it. */
const dwellMs = 2_000

interface MarkReadProps {
  enhetId: string
  rapporteringId: number
  submit: string
}

/** Tells that the account has been read when it has been open for a moment; without a script there is the button. */
export function MarkRead({ enhetId, rapporteringId, submit }: MarkReadProps) {
  const [state, send, isPending] = useActionState(markRead, null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const waiting = setTimeout(() => form.current?.requestSubmit(), dwellMs)
    return () => clearTimeout(waiting)
  }, [])
  if (state?.ok) return null
  return (
    <form ref={form} action={send}>
      <input type="hidden" name="enhetId" value={enhetId} />
      <input type="hidden" name="rapporteringId" value={rapporteringId} />
      <button
        className="ds-button"
        data-variant="secondary"
        type="submit"
        aria-disabled={isPending || undefined}
      >
        {submit}
      </button>
    </form>
  )
}

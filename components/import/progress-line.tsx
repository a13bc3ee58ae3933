'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

interface Progress {
  status: string
  steg: string | null
  gjort: number
  avTotalt: number
  venterLenge: boolean
}

interface ProgressLineProps {
  /** Asked every second while the page is looked at. */
  address: string
  begun: Progress
  texts: {
    waiting: string
    waitingLong: string
    steps: Record<string, string>
    /** «#» of «%». */
    counted: string
    label: string
  }
}

const everyMs = 1000

/** The step and the count that the worker has written down. When it has come further, the page is made anew. */
export function ProgressLine({ address, begun, texts }: ProgressLineProps) {
  const router = useRouter()
  const [now, setNow] = useState(begun)
  useEffect(() => {
    let isAsking = false
    const timer = setInterval(() => {
      if (isAsking || document.visibilityState === 'hidden') return
      isAsking = true
      fetch(address, { cache: 'no-store' })
        .then(async (answer) => {
          // Signed out, or taken away: the page itself says so.
          if (!answer.ok) return router.refresh()
          const told = (await answer.json()) as Progress
          setNow(told)
          if (told.status !== begun.status) router.refresh()
        })
        // No network for a moment: the next second asks again.
        .catch(() => undefined)
        .finally(() => (isAsking = false))
    }, everyMs)
    return () => clearInterval(timer)
  }, [address, begun.status, router])
  const { steg, gjort, avTotalt, venterLenge } = now
  const waiting = venterLenge ? texts.waitingLong : texts.waiting
  const step = steg === null ? waiting : (texts.steps[steg] ?? waiting)
  const counted =
    avTotalt === 0 ? '' : texts.counted.replace('#', String(gjort)).replace('%', String(avTotalt))
  return (
    <div className="upload-progress">
      {avTotalt === 0 ? (
        <progress aria-label={texts.label} />
      ) : (
        <progress aria-label={texts.label} max={avTotalt} value={gjort} />
      )}
      <p>
        <span role="status">{step}</span> <span className="muted">{counted}</span>
      </p>
    </div>
  )
}

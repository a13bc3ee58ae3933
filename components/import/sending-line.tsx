'use client'
import type { Language } from '@/lib/format/language'
import { formatNumber } from '@/lib/format/number'

export interface SendingTexts {
  /** «#» of «%» megabytes. */
  sending: string
  sent: string
  stop: string
}

interface SendingLineProps {
  gone: number
  all: number
  texts: SendingTexts
  language: Language
  stop: () => void
}

/** How much of a file has come, and the way to stop it. What the form puts around it is counted with it. */
export function SendingLine({ gone, all, texts, language, stop }: SendingLineProps) {
  const isGone = gone >= all
  const words = texts.sending
    .replace('#', () => megabytes(Math.min(gone, all), language))
    .replace('%', () => megabytes(all, language))
  return (
    <div className="upload-progress">
      <progress aria-label={texts.sent} max={Math.max(all, 1)} value={isGone ? undefined : gone} />
      <p>
        {isGone ? texts.sent : words}{' '}
        <button type="button" className="plain-button" onClick={stop}>
          {texts.stop}
        </button>
      </p>
    </div>
  )
}

const megabyte = 1024 * 1024

/** «1,3»; never 0 of what is there. */
export const megabytes = (bytes: number, language: Language): string =>
  formatNumber(bytes === 0 ? 0 : Math.max(bytes / megabyte, 0.1), language)

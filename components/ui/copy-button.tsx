import type { ReactNode } from 'react'

interface CopyButtonProps {
  label: string
  /** Told in place when it is done, and when the browser refuses: then the text is marked instead. */
  done: string
  refused: string
  /** The id of the text to copy; or an address to make whole, «#kapittel», or '' for the page as it stands. */
  of: { text: string } | { address: string }
  /** What stands here without the static script. */
  plain?: ReactNode
}

/** One press puts a text or an address on the clipboard. Shown by the static script, which does the work. */
export function CopyButton({ label, done, refused, of, plain }: CopyButtonProps) {
  const source = 'text' in of ? { 'data-copy': of.text } : { 'data-copy-address': of.address }
  return (
    <span className="copy">
      {plain === undefined ? null : (
        <span data-without-script suppressHydrationWarning>
          {plain}
        </span>
      )}
      <button
        type="button"
        className="ds-button copy-button"
        data-variant="secondary"
        data-done={done}
        data-refused={refused}
        hidden
        suppressHydrationWarning
        {...source}
      >
        {label}
      </button>
      <span className="copy-status" role="status" />
    </span>
  )
}

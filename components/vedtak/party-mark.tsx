export type Party = 'storting' | 'departement'

/** ■ the Storting, □ the departement: the same two signs in panel, lists and history. */
export function PartyMark({ party }: { party: Party }) {
  return (
    <svg className="party-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect
        x="4"
        y="4"
        width="16"
        height="16"
        fill={party === 'storting' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2.4"
      />
    </svg>
  )
}

import type { Tilstand } from '@/lib/register/view'

const circle = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" />

/** Empty: asked for. Left half: the departement says it is done. Full with tick: the Storting has closed it. */
const glyphs: Record<Tilstand, React.ReactNode> = {
  APEN: circle,
  ANSES_FULGT_OPP: (
    <>
      {circle}
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
    </>
  ),
  FORESLATT_OPPHEVET: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray="2.6 1.9"
      />
      <path d="M4.2 11.8 11.8 4.2" stroke="currentColor" strokeWidth="1.8" fill="none" />
    </>
  ),
  AVSLUTTET: (
    <>
      <circle cx="8" cy="8" r="7.1" />
      <path className="glyph-tick" d="m4.7 8.2 2.3 2.3 4.4-4.7" fill="none" strokeWidth="1.9" />
    </>
  ),
}

export function TilstandGlyph({ tilstand }: { tilstand: Tilstand }) {
  return (
    <svg className="glyph" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      {glyphs[tilstand]}
    </svg>
  )
}

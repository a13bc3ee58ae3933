import { Fragment } from 'react'
import { AppLink } from './app-link'
import type { MarkedPiece } from '@/lib/format/pieces'

/** Somebody's words with links and time limits marked; the words themselves are untouched. */
export function MarkedText({ pieces }: { pieces: MarkedPiece[] }) {
  return pieces.map((piece, index) => <Fragment key={index}>{markedPiece(piece)}</Fragment>)
}

function markedPiece({ text, kind, href, external }: MarkedPiece) {
  if (kind === 'frist') return <span className="frist-words">{text}</span>
  if (kind === 'text' || href === null) return text
  return external ? <a href={href}>{text}</a> : <AppLink href={href}>{text}</AppLink>
}

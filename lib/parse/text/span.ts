import type { FieldSpan, Span } from '../types'
import type { Mapped } from './mapped'
import { normalise } from './normalise'

/**
 * Where a mapped value stands in the file. One span when `normalise` of it gives the value; else the fewest
 * pieces that do, cut where page furniture or a hyphen of the document's own stands; null when even the
 * pieces do not add up, so that a span that is printed always holds.
 */
export function spanOf(mapped: Mapped, source: string): FieldSpan | null {
  if (mapped.value === '') return null
  const whole = spanBetween(mapped, 0, mapped.value.length)
  if (whole && normalise(source.slice(...whole)) === mapped.value) return whole
  const pieces = cutPieces(mapped, source)
  return pieces
}

function spanBetween(mapped: Mapped, from: number, to: number): Span | null {
  const start = mapped.starts[from]
  const end = mapped.ends[to - 1]
  return start === undefined || end === undefined || end < start ? null : [start, end]
}

function cutPieces(mapped: Mapped, source: string): Span[] | null {
  const pieces: Span[] = []
  const cuts = cutPoints(mapped, source)
  let from = 0
  while (from < mapped.value.length) {
    const piece = longestPiece(mapped, { from, cuts: cutsAfter(mapped, from, cuts) }, source)
    if (!piece) return null
    pieces.push(piece.span)
    from = piece.to
  }
  return pieces
}

/**
 * Pieces end where the printed line ends; within one line the file and the value run side by side. A break
 * between paragraphs or items is a piece of its own where page furniture follows it. From the first piece that
 * holds on, longer ones are tried by doubling and halving, so that a long account costs little more than a short one.
 */
function longestPiece(
  mapped: Mapped,
  { from, cuts }: { from: number; cuts: readonly number[] },
  source: string,
): { span: Span; to: number } | null {
  const holds = (at: number): boolean => {
    const span = spanBetween(mapped, from, cuts[at] ?? from)
    return span !== null && normalise(source.slice(...span)) === mapped.value.slice(from, cuts[at])
  }
  let good = cuts.findIndex((_, at) => holds(at))
  if (good < 0) return null
  let bad = cuts.length
  for (let step = 1; good + step < bad; step *= 2) {
    if (holds(good + step)) good += step
    else bad = good + step
  }
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (holds(middle)) good = middle
    else bad = middle
  }
  const to = cuts[good] ?? from
  const span = spanBetween(mapped, from, to)
  return span && { span, to }
}

function cutsAfter({ value }: Mapped, from: number, cuts: readonly number[]): readonly number[] {
  return value.charAt(from) === '\n' ? [from + 1] : cuts.slice(cuts.findIndex((cut) => cut > from))
}

function cutPoints(mapped: Mapped, source: string): number[] {
  const cuts: number[] = []
  for (let i = 1; i < mapped.value.length; i++) {
    if (mapped.value.charAt(i) === '\n' && mapped.value.charAt(i - 1) !== '\n') cuts.push(i)
    if (mapped.value.charAt(i - 1) === '\n' || cuts.at(-1) === i) continue
    const end = mapped.ends[i - 1] ?? 0
    const start = mapped.starts[i] ?? 0
    if (start > end || /[\n\r]/.test(source.slice(mapped.starts[i - 1], end))) cuts.push(i)
  }
  cuts.push(mapped.value.length)
  return cuts
}

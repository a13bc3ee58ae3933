/** Something to mark at `[start, end)` of a text: a link, or a time limit. */
export interface Mark {
  start: number
  end: number
  kind: 'link' | 'frist'
  href: string | null
  external: boolean
}

export interface MarkedPiece {
  text: string
  kind: 'text' | 'link' | 'frist'
  href: string | null
  external: boolean
}

function plain(text: string): MarkedPiece {
  return { text, kind: 'text', href: null, external: false }
}

/** The text in pieces, marked and not. Where marks overlap the earlier, longer one stands. Put end to end they are the text. */
export function cutAtMarks(text: string, marks: readonly Mark[]): MarkedPiece[] {
  const sorted = marks
    .filter((mark) => mark.start >= 0 && mark.end > mark.start && mark.end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { start, end, kind, href, external } of sorted) {
    if (start < at) continue
    if (start > at) pieces.push(plain(text.slice(at, start)))
    pieces.push({ text: text.slice(start, end), kind, href, external })
    at = end
  }
  if (at < text.length) pieces.push(plain(text.slice(at)))
  return pieces
}

/** Every place the words stand in the text, whatever white space is between them. */
export function findWords(text: string, words: string): [start: number, end: number][] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const pattern = new RegExp(parts.map((part) => escapePattern(part)).join('\\s{1,4}'), 'gu')
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
}

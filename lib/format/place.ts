/** A document of 35,000 lines is read in parts of this many, so that a page stays light. */
export const LINES_PER_PART = 400

/** The part of a document, counted from 1, that shows a line. */
export function partOfLine(line: number): number {
  return Math.floor((line - 1) / LINES_PER_PART) + 1
}

/** A page as readers name it: by the number printed on it, else as they count. */
export function pageName(side: { nummer: number; trykt: string | null }): string {
  return side.trykt ?? String(side.nummer)
}

/** The address of a line in a document: «/dokument/prop-1-s-2025-2026-hod/del-7#linje-2417». */
export function placePath(slug: string, line: number): string {
  return `/dokument/${slug}/del-${partOfLine(line)}#linje-${line}`
}

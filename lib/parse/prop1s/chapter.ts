import type { Line } from '../text/lines'
import { readNumberedHeading } from './sections'
import { readVedtakLine } from './vedtak-line'

/** Indexes into the lines: the heading's first line, the line after it, and the line after the last one. */
export interface Chapter {
  heading: number
  body: number
  end: number
  /** «3» or «5.2»; null when the heading bears no number. */
  number: string | null
}

const TITLE = /(?:anmodnings?|oppmodings?)(?:-|\s?vedtak|s?vedtaka)|(?:utrednings|utgreiings)vedtak/iu
const FOLLOW =
  /oppfølging|oppfylging|oversikt|oversyn|status|rapportering|omtale|(?:anmodnings|oppmodings|utrednings|utgreiings)- og|stortingets/iu
/** «Del III», with its name or without. */
const PART = /^(?:Del|DEL)\s[IVX]{1,4}(?:[.:]?\s\p{Lu}[^.;]{2,70})?$/u
/** The words alone: a chapter's title, or the heading of one budget line's few accounts. */
const BARE = /^(?:Anmodnings?|Oppmodings?)vedtak(?:et|ene|a)?(?:\s(?:og|frå|fra)\s[\p{L}\s]{3,40})?$/u

type Rank = 'full' | 'bare'

/**
 * Finds the chapter «Oppfølging av anmodnings- og utredningsvedtak» («oppmodings- og utgreiingsvedtak»)
 * whatever its number and place: the heading that is followed by most «Vedtak nr.» lines before the next
 * heading of its level. A table of contents names it too, but no account follows there.
 */
export function findChapter(lines: readonly Line[], isEntry: (index: number) => boolean): Chapter | null {
  let best: { chapter: Chapter; rank: Rank; count: number } | null = null
  let entriesBefore: Uint32Array | null = null
  for (let i = 0; i < lines.length; i++) {
    const found = chapterAt(lines, i)
    if (!found) continue
    entriesBefore ??= countBefore(lines, isEntry)
    const count = (entriesBefore[found.chapter.end] ?? 0) - (entriesBefore[found.chapter.body] ?? 0)
    if (!best || isBetter({ ...found, count }, best)) best = { ...found, count }
  }
  return best?.chapter ?? null
}

/** How many accounts open before each line. */
function countBefore(lines: readonly Line[], isEntry: (index: number) => boolean): Uint32Array {
  const counts = new Uint32Array(lines.length + 1)
  lines.forEach((_, i) => (counts[i + 1] = (counts[i] ?? 0) + (isEntry(i) ? 1 : 0)))
  return counts
}

interface Found {
  chapter: Chapter
  rank: Rank
}

/** A full title wins, since its accounts may stand elsewhere; then the number of accounts. */
function isBetter(one: Found & { count: number }, other: Found & { count: number }): boolean {
  return one.rank === other.rank ? one.count > other.count : one.rank === 'full'
}

function chapterAt(lines: readonly Line[], index: number): Found | null {
  const line = lines[index]
  if (!line || line.isBlank || line.text.length > 160 || /\.{4,}\s?\d*$/.test(line.text)) return null
  const follows = lines[index + 1]
  const wrapped =
    follows && !follows.isBlank && isHeadingWrap(line, follows) ? `${line.text} ${follows.text}` : null
  for (const [text, length] of [
    [line.text, 1],
    [wrapped, 2],
  ] as const) {
    if (!text) continue
    const numbered = readNumberedHeading(text)
    const rank = rankOf(numbered?.title ?? text, numbered !== null)
    if (!rank) continue
    const number = numbered?.number ?? null
    const body = index + length
    return { chapter: { heading: index, body, end: chapterEnd(lines, body, number), number }, rank }
  }
  return null
}

const isHeadingWrap = (line: Line, next: Line): boolean =>
  line.text.length < 100 &&
  next.text.length < 80 &&
  !/[.]$/.test(next.text) &&
  readNumberedHeading(line.text) !== null

function rankOf(title: string, isNumbered: boolean): Rank | null {
  if (title.length > 140 || !TITLE.test(title) || readVedtakLine(title) || /^Tabell/iu.test(title))
    return null
  if (!isNumbered && !/^\p{Lu}[^.]*$/u.test(title)) return null
  if (FOLLOW.test(title)) return 'full'
  return BARE.test(title) ? 'bare' : null
}

function chapterEnd(lines: readonly Line[], from: number, number: string | null): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    if (PART.test(line.text)) return i
    if (number && isNextHeading(lines, i, number)) return i
  }
  return lines.length
}

function isNextHeading(lines: readonly Line[], index: number, number: string): boolean {
  const line = lines[index]
  const heading = line && readNumberedHeading(line.text)
  if (!line || !heading || !startsBlock(lines, index)) return false
  return successorsOf(number).has(heading.number)
}

/** «5.2» is ended by 5.3, 5.4 … and by 6; «3» by 4 and 5 (a chapter may be missing in the text layer). */
function successorsOf(number: string): Set<string> {
  const parts = number.split('.').map(Number)
  const next = new Set<string>()
  parts.forEach((part, depth) => {
    const prefix = parts.slice(0, depth)
    for (const step of [1, 2]) next.add([...prefix, part + step].join('.'))
  })
  return next
}

function startsBlock(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const previous = lines[index - 1]
  if (!line || !previous || previous.isBlank || line.isPageStart) return true
  return !previous.isSoft && !previous.text.endsWith('-')
}

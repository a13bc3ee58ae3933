import { readSesjon, SESJON } from '../citation/sesjon'
import type { Line } from '../text/lines'

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
const FOLLOW = /oppfølging|oppfylging|oversikt|status|rapportering|omtale|anmodnings- og|oppmodings- og/iu
const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s{1,4}(?<title>\p{Lu}\S.*)$/u

/** «3  Oppfølging …» as number and title; a sentence that begins with a number is not a heading. */
export function readNumberedHeading(text: string): { number: string; title: string } | null {
  if (text.length > 160 || /[,;:]$/.test(text) || /(?<!\b(?:mv|m\.v|m\.m|o\.l|osv))\.$/u.test(text))
    return null
  const groups = NUMBERED.exec(text)?.groups
  return groups?.number && groups.title ? { number: groups.number, title: groups.title } : null
}

/**
 * Finds the chapter «Oppfølging av anmodnings- og utredningsvedtak» («oppmodings- og utgreiingsvedtak»)
 * whatever its number and place: the heading that is followed by most «Vedtak nr.» lines before the next
 * heading of its level. A table of contents names it too, but no account follows there.
 */
export function findChapter(lines: readonly Line[], isEntry: (index: number) => boolean): Chapter | null {
  let best: { chapter: Chapter; count: number } | null = null
  for (let i = 0; i < lines.length; i++) {
    const chapter = chapterAt(lines, i)
    if (!chapter) continue
    let count = 0
    for (let j = chapter.body; j < chapter.end; j++) if (isEntry(j)) count++
    if (!best || count > best.count) best = { chapter, count }
  }
  return best?.chapter ?? null
}

function chapterAt(lines: readonly Line[], index: number): Chapter | null {
  const line = lines[index]
  if (!line || line.isBlank || /\.{4,}\s?\d*$/.test(line.text)) return null
  const follows = lines[index + 1]
  const wrapped =
    follows && !follows.isBlank && isHeadingWrap(line, follows) ? `${line.text} ${follows.text}` : null
  for (const [text, length] of [
    [line.text, 1],
    [wrapped, 2],
  ] as const) {
    if (!text) continue
    const numbered = readNumberedHeading(text)
    const title = numbered?.title ?? text
    if (!isChapterTitle(title, numbered !== null)) continue
    const number = numbered?.number ?? null
    return { heading: index, body: index + length, end: chapterEnd(lines, index + length, number), number }
  }
  return null
}

const isHeadingWrap = (line: Line, next: Line): boolean =>
  line.text.length < 100 &&
  next.text.length < 80 &&
  !/[.]$/.test(next.text) &&
  readNumberedHeading(line.text) !== null

function isChapterTitle(title: string, isNumbered: boolean): boolean {
  if (title.length > 140 || !TITLE.test(title) || readVedtakLine(title)) return false
  return FOLLOW.test(title) && (isNumbered || /^\p{Lu}[^.]*$/u.test(title)) && !/^Tabell/iu.test(title)
}

function chapterEnd(lines: readonly Line[], from: number, number: string | null): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank) continue
    if (/^(?:Del|DEL)\s[IVX]{1,4}$/u.test(line.text)) return i
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

/** «3.1 Stortingssesjon (2024–2025)», «Vedtak frå stortingssesjonen 2019–2020»: the session of what follows. */
export function readSesjonHeading(text: string): string | null {
  if (text.length > 90 || /[.,;]$/.test(text)) return null
  const title = readNumberedHeading(text)?.title ?? text
  if (!/^(?:\p{Lu}|\d{4})/u.test(title) || /Innst|Prop\.|Meld\./u.test(title)) return null
  const match = new RegExp(`(?:^|[Ss]esjon(?:en)?\\s)\\(?(${SESJON})\\)?$`, 'u').exec(title)
  return match?.[1] ? readSesjon(match[1]).sesjon : null
}

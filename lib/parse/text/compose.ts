import { decideHyphen, type WordCounts } from './hyphen'
import { isWordBroken, type Layout } from './layout'
import { blanksBetween, gapBetween, goesOn, isShort, plainHyphens, type Line } from './lines'
import { opensListBelow, readListItem, type ListState } from './list-item'
import type { HyphenDoubt, Mapped } from './mapped'
import { isUnfinished } from './sentence'

export interface ComposeContext {
  layout: Layout
  words: WordCounts
}

/**
 * Puts lines together as the text they were printed from: paragraphs joined by «\n\n», list items by «\n»,
 * line breaks by a space, line-break hyphens undone. Page furniture must be taken out of `lines` before; a
 * jump in line numbers tells that something was.
 */
export function compose(lines: readonly Line[], context: ComposeContext): Mapped {
  const builder = new Builder()
  let list: ListState | null = null
  let previous: Line | null = null
  for (const [i, line] of lines.entries()) {
    if (line.isBlank) continue
    if (previous) {
      const gap = { previous, line }
      const paragraph = endsParagraph(gap, context.layout)
      const opens = leadsToList(previous.text, line.text) || opensListBelow(previous.text, lines, i)
      const item: ListState | null = goesOn(previous, line, context.layout)
        ? null
        : readListItem(line.text, list, paragraph || opens)
      list = item ?? (paragraph ? null : list)
      builder.join(gap, item ? '\n' : paragraph ? '\n\n' : null, context)
    } else {
      list = readListItem(line.text, null, true)
    }
    builder.addLine(line)
    previous = line
  }
  return builder.result()
}

/** A colon leads to a list, and so does «om å», «ved at» above a first letter; «bokstav» and a number above it do not. */
function leadsToList(above: string, text: string): boolean {
  return above.endsWith(':') || (/^a[.)]\s/u.test(text) && /(?:^|\s)(?:å|at|om|som|for)$/u.test(above))
}

interface Gap {
  previous: Line
  line: Line
}

/**
 * A blank line or a page break ends a paragraph only after a finished sentence: columns and pages also break
 * in the middle. Where broken lines keep their space, a space says that the sentence goes on; elsewhere, and
 * where nothing stands between paragraphs, a line with room for the next word ended one, and an indented line
 * begins one.
 */
function endsParagraph({ previous, line }: Gap, layout: Layout): boolean {
  const gap = gapBetween(previous, line)
  if (gap === 'none' && layout.hasGaps) return false
  if (gap === 'blank' && layout.splitsAtGaps) return !isWordBroken(previous)
  if (goesOn(previous, line, layout) || isUnfinished(previous.text)) return false
  if (/^[\p{Ll}(§,;]/u.test(line.text) && !readListItem(line.text, null, true)) return false
  if (gap === 'blank' || layout.marksSoftBreaks) return true
  if (gap === 'page' && layout.hasGaps && blanksBetween(previous, line) > layout.blanksAtPages) return true
  return isShort(previous, line, layout) || leading(line.raw) > layout.margin + 1
}

/** What cannot be taken over as it stands; a single space can. */
const SPECIAL = /[\u00ad\u2010\u2011\0\ufb00-\ufb04]|[^\S ]| (?=[\s\0])/gu

/** What typesetting puts together and a text layer may leave so: «konﬂikt», «oﬀentlig». */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl']
const apart = (char: string): string => LIGATURES[char.charCodeAt(0) - 0xfb00] ?? plainHyphens(char)

class Builder {
  private readonly parts: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly doubts: HyphenDoubt[] = []

  addLine({ raw, start }: Line): void {
    const last = raw.trimEnd().length
    let i = raw.length - raw.trimStart().length
    while (i < last) {
      SPECIAL.lastIndex = i
      const special = Math.min(SPECIAL.exec(raw)?.index ?? last, last)
      if (special > i) this.pushPlain(raw.slice(i, special), start + i)
      i = special < last ? this.addSpecial(raw, special, { start, last }) : last
    }
  }

  /** A soft hyphen is nothing, white space one space, a ligature its letters, a hyphen of typesetting the plain one; returns where the line goes on. */
  private addSpecial(raw: string, at: number, { start, last }: { start: number; last: number }): number {
    const char = raw.charAt(at)
    if (char === '\u00ad') return at + 1
    if (!/[\s\0]/.test(char)) {
      this.push(apart(char), start + at, start + at + 1)
      return at + 1
    }
    let end = at + 1
    while (end < last && /[\s\0]/.test(raw.charAt(end))) end++
    this.push(' ', start + at, start + end)
    return end
  }

  join({ previous, line }: Gap, hard: '\n' | '\n\n' | null, context: ComposeContext): void {
    if (hard) return this.push(hard, previous.end, previous.next)
    if (previous.text.endsWith('­')) return
    if (/[\p{L}\p{N}]-$/u.test(previous.text)) return this.joinHyphen(previous, line, context)
    if (/\d[–−-]$/.test(previous.text) && /^\d/.test(line.text)) return
    if (/[^\s]\/$/.test(previous.text) && !(previous.isSoft && context.layout.marksSoftBreaks)) return
    this.pushSpaceAfter(previous)
  }

  /** The space of a line break stands right after the line, so that a piece of a value can end with it. */
  private pushSpaceAfter(line: Line): void {
    const end = line.start + line.raw.trimEnd().length
    this.push(' ', end, end + 1)
  }

  private joinHyphen(previous: Line, line: Line, context: ComposeContext): void {
    if (previous.isSoft && context.layout.marksRealHyphens) {
      return this.pushSpaceAfter(previous)
    }
    const decision = decideHyphen(previous.text, line.text, context.words)
    if (decision.isDoubtful) {
      this.doubts.push({ line: previous.number, word: cutWord(previous.text, line.text) })
    }
    if (decision.glue === '') this.pop()
    if (decision.glue === '- ') {
      this.pushSpaceAfter(previous)
    }
  }

  /** Text that stands in the file as it does in the value. */
  private pushPlain(text: string, start: number): void {
    this.parts.push(text)
    for (let i = 0; i < text.length; i++) {
      this.starts.push(start + i)
      this.ends.push(start + i + 1)
    }
  }

  private push(text: string, start: number, end: number): void {
    this.parts.push(text)
    for (let i = 0; i < text.length; i++) {
      this.starts.push(start)
      this.ends.push(end)
    }
  }

  /** Takes back the last letter. */
  private pop(): void {
    const text = this.parts.pop() ?? ''
    if (text.length > 1) this.parts.push(text.slice(0, -1))
    this.starts.pop()
    this.ends.pop()
  }

  result(): Mapped {
    return { value: this.parts.join(''), starts: this.starts, ends: this.ends, doubts: this.doubts }
  }
}

const leading = (raw: string): number => raw.length - raw.trimStart().length

function cutWord(before: string, after: string): string {
  return `${/[\p{L}\p{N}-]{1,40}$/u.exec(before)?.[0] ?? ''}${/^[\p{L}\p{N}-]{1,40}/u.exec(after)?.[0] ?? ''}`
}

import type { ComposeContext } from '../text/compose'
import { gapBetween, type Line } from '../text/lines'
import type { Mapped } from '../text/mapped'
import { composeNumbered, opensBare, opensNumbered } from './numbered'

/** One proposal as printed; `text` without its number and without marks of footnotes. */
export interface Proposal {
  nummer: number
  text: Mapped
  line: number
}

const LEAD = /f\s?o\s?r\s?s\s?l\s?a\s?g\s?:$/iu
const PUT_FORWARD =
  /(?:fremmer|fremmes|fremme|fremjar|fremjast|fremje)\s(?:følgende|følgjande|slikt|desse|disse)|(?:følgende|følgjande|slikt|desse|disse)\sforslag(?:et|a|ene)?\s(?:\p{L}{1,12}\s)?(?:fremmet|fremja|fremmes|fremjast|sett\sfram|lagt\sfr[ae]m)\s?:/iu

/** Whether a line says that proposals follow: «f o r s l a g :», «vert følgjande forslag fremja:». */
export const leadsToProposals = (text: string): boolean => LEAD.test(text) || PUT_FORWARD.test(text)

const DATO =
  /^\d{1,2}\.\s(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\s\d{4}$/u

/** Where the proposals begin: below «f o r s l a g :», or with the first that is numbered 1. Null: nowhere. */
export function findProposals(lines: readonly Line[]): number | null {
  const lead = lines.findLastIndex(({ text }) => LEAD.test(text))
  if (lead !== -1) return lead + 1
  const first = lines.findIndex(({ text }) => opensNumbered(text) === 1)
  if (first !== -1) return first
  // A single proposal without a number, below other words than «f o r s l a g :».
  const put = lines.findLastIndex(({ text }) => PUT_FORWARD.test(text))
  const alone = put === -1 ? undefined : lines.slice(put + 1).find(({ isBlank }) => !isBlank)
  return alone && opensBare(alone.text) ? put + 1 : null
}

/** The line of the date that ends the proposals, from an index on; the last line of the document where there is none. */
export function findDato(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(({ text }, i) => i >= from && DATO.test(text))
  return at === -1 ? lines.length : at
}

/**
 * The proposals between two indexes, in print order. Numbers count from 1; a proposal that stands alone has none and is 1.
 * Footnotes at the foot of a page («1. Data from …») have a number that is out of turn or words that ask for nothing; they
 * go on to the end of their page.
 */
export function readProposals(
  lines: readonly Line[],
  { from, to }: { from: number; to: number },
  context: ComposeContext,
): Proposal[] {
  const groups: Line[][] = []
  const notes = new Set<string>()
  let isNote = false
  for (const line of lines.slice(from, to)) {
    if (line.isBlank) continue
    if (isNote && line.isPageStart) isNote = false
    // Until 2005 each stands below its romertall.
    if (romanOf(line.text) === groups.length + 1) {
      groups.push([])
      continue
    }
    const nummer = opensNumbered(line.text)
    if (nummer === groups.length + 1 || (groups.length === 0 && opensBare(line.text))) {
      isNote = false
      groups.push([line])
      continue
    }
    const current = groups.at(-1)
    if (!current) continue
    const note = /^(\d{1,2})[.)]?\s+\S/u.exec(line.text)?.[1]
    if (note !== undefined && isNoteLine(current, line)) {
      isNote = true
      notes.add(note)
    }
    if (!isNote) current.push(line)
  }
  const filled = groups.filter((group) => group.length > 0)
  return filled.map((group, i) => ({
    nummer: i + 1,
    text: withoutMarks(composeNumbered(group, context), notes),
    line: group[0]?.number ?? 0,
  }))
}

/** «I», «II»: what a romertall alone on a line counts; null: none. */
function romanOf(text: string): number | null {
  if (!/^[IVX]{1,5}\.?$/u.test(text)) return null
  return ROMERTALL.indexOf(text.replace('.', '')) + 1
}

const ROMERTALL = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')

/** A number right below a blank line or another note, after a sentence that was finished. */
function isNoteLine(current: readonly Line[], line: Line): boolean {
  const last = current.at(-1)
  return last === undefined || (/[.»]\d?$/u.test(last.text) && gapBetween(last, line) !== 'none')
}

/** Marks of footnotes stand right after a word or a stop: «helsevesenet.1». Only numbers that have a note are marks. */
function withoutMarks(text: Mapped, notes: ReadonlySet<string>): Mapped {
  const dropped = new Set<number>()
  for (const match of text.value.matchAll(/(?<=\p{L}|[.,;:»)])(\d{1,2})(?=\s|[.,;:]|$)/gu)) {
    if (!notes.has(match[1] ?? '')) continue
    for (let i = match.index; i < match.index + match[0].length; i++) dropped.add(i)
  }
  if (dropped.size === 0) return text
  const kept = [...text.starts.keys()].filter((i) => !dropped.has(i))
  return {
    value: kept.map((i) => text.value.charAt(i)).join(''),
    starts: kept.map((i) => text.starts[i] ?? 0),
    ends: kept.map((i) => text.ends[i] ?? 0),
    doubts: text.doubts,
  }
}

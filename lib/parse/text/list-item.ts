/** Where a reader stands in a list: which kind of mark, and the last one seen. */
export interface ListState {
  kind: 'letter' | 'number' | 'bullet'
  ordinal: number
}

const MONTH = /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/i

/**
 * Whether a line begins a list item: «a. …», «b) …», «1. …», «– …», «• …». Only a first item after a colon or
 * at the start of a paragraph opens a list, and only the next letter or number continues one, so a line that
 * happens to begin with «1. juni» or a dash inside a sentence does not.
 */
export function readListItem(text: string, state: ListState | null, mayOpen: boolean): ListState | null {
  const mark = readMark(text)
  if (!mark) return null
  if (state?.kind === mark.kind) {
    return mark.kind === 'bullet' || mark.ordinal === state.ordinal + 1 ? mark : null
  }
  if (!mayOpen) return null
  return mark.kind === 'bullet' || mark.ordinal === 1 ? mark : null
}

function readMark(text: string): ListState | null {
  if (/^[–•▪−∙·■*]\s+\S/.test(text) || /^-\s+\S/.test(text)) return { kind: 'bullet', ordinal: 0 }
  const letter = /^([a-zæøå])[.)]\s+(?=\S)/.exec(text)
  if (letter?.[1]) return { kind: 'letter', ordinal: 'abcdefghijklmnopqrstuvwxyzæøå'.indexOf(letter[1]) + 1 }
  const number = /^(\d{1,2})[.)]\s+(\S.*)$/.exec(text)
  if (number?.[1] && number[2] && !MONTH.test(number[2]))
    return { kind: 'number', ordinal: Number(number[1]) }
  return null
}

const LOOK_AHEAD = 14
/** Words that cannot end a sentence: what they lead to stands below them. */
const OPEN_WORD =
  /(?:^|\s)(?:å|at|om|som|for|til|ved|av|med|mot|på|innen|innan|herunder|medrekna|inkludert|blant\sannet|mellom\sanna)$/u
/** Words that a letter or a number below them belongs to: «bokstav⏎a. …», «punkt⏎1. …». */
const NAMES_MARK =
  /(?:^|\s)(?:bokstav(?:ene|ane)?|punkt(?:ene|a)?|nr\.|pkt\.|ledd|og|eller|til|§|kap\.|jf\.)$/iu

/**
 * Whether a list opens right below a line that ends in no colon: its first mark is followed by the next one of the same kind
 * further down, «a)» by «b)», «1.» by «2.». Dashes also stand in sentences: they need a word above that goes on below.
 */
export function opensListBelow(above: string, lines: readonly { text: string }[], at: number): boolean {
  const mark = readMark(lines[at]?.text ?? '')
  if (!mark || (mark.kind !== 'bullet' && mark.ordinal !== 1) || /[.!?]$/u.test(above)) return false
  const isDash = /^[–-]/u.test(lines[at]?.text ?? '')
  if (isDash ? !OPEN_WORD.test(above) : mark.kind !== 'bullet' && NAMES_MARK.test(above)) return false
  return lines.slice(at + 1, at + LOOK_AHEAD).some(({ text }) => readListItem(text, mark, false) !== null)
}

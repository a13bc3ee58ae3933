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

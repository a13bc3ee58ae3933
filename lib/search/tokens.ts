/** As `soketekst` in the database: accents fall away; æ, ø and å are letters of their own and stay. */
const ACCENTS: Record<string, string> = {
  ...letters('éèêë', 'e'),
  ...letters('óòôõ', 'o'),
  ...letters('áàâã', 'a'),
  ...letters('úùû', 'u'),
  ...letters('íìî', 'i'),
  ...letters('çč', 'c'),
  ...letters('ñŋ', 'n'),
  ...letters('š', 's'),
  ...letters('ž', 'z'),
  ...letters('đ', 'd'),
  ...letters('ŧ', 't'),
}

function letters(accented: string, plain: string): Record<string, string> {
  return Object.fromEntries([...accented].map((letter) => [letter, plain]))
}

/** One letter for one: places in the folded text are places in the text. */
export function foldLetters(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase()
    const folded = ACCENTS[small] ?? small
    return folded.length === letter.length ? folded : letter
  }).join('')
}

export interface Token {
  /** As the register's list of words has it. */
  word: string
  start: number
  end: number
}

/** Longer «words» are addresses and noise, and more than the database takes. */
const LONGEST_WORD = 100

/** The words of a text with their places; soft hyphens and signs between them are nobody's. */
export function tokensOf(text: string): Token[] {
  return Array.from(foldLetters(text).matchAll(/[\p{L}\p{N}]{1,100}/gu), ({ 0: word, index }) => ({
    word: word.slice(0, LONGEST_WORD),
    start: index,
    end: index + word.length,
  }))
}

/** The words alone, in order. */
export function wordsOf(text: string): string[] {
  return tokensOf(text.normalize('NFC').replaceAll('\u00AD', '')).map(({ word }) => word)
}

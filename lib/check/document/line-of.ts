const FIRST_WORDS = 5

/**
 * The line of the file where a sentence of an account begins: its first words, looked for from the account's own line on. The
 * account's own line where they are not found as they stand (a hyphen of print parts them, say).
 */
export function lineOf(text: string, from: number, sentence: string): number {
  const words = sentence.split(/\s+/u).slice(0, FIRST_WORDS)
  const start = offsetOfLine(text, from)
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  const match = new RegExp(escaped.join(String.raw`\s{1,20}`), 'u').exec(text.slice(start, start + REACH))
  if (match === null) return from
  return from + (text.slice(start, start + match.index).match(/\n/gu)?.length ?? 0)
}

/** As long as the longest accounts are in print. */
const REACH = 20_000

function offsetOfLine(text: string, line: number): number {
  let at = 0
  for (let passed = 1; passed < line; passed++) {
    const next = text.indexOf('\n', at)
    if (next < 0) return at
    at = next + 1
  }
  return at
}

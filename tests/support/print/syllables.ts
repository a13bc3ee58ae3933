const VOWEL = 'aeiouyæøåéèêóòôàü'
const SHORTEST = 2

/**
 * Soft hyphens where a typesetter may cut Norwegian words: before the last consonant of those between two
 * vowels, at least two letters from either end. Words with figures or capitals inside are not cut.
 */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}{5,}/gu, (word) => (/^.\p{Ll}+$/u.test(word) ? cut(word) : word))
}

function cut(word: string): string {
  const parts: string[] = []
  let start = 0
  for (let i = SHORTEST; i <= word.length - SHORTEST - 1; i++) {
    const isCut = !isVowel(word[i]) && isVowel(word[i + 1]) && hasVowel(word.slice(start, i))
    if (!isCut || i - start < SHORTEST) continue
    parts.push(word.slice(start, i))
    start = i
  }
  return [...parts, word.slice(start)].join('\u00ad')
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.includes(letter.toLowerCase()) // prettier-ignore
const hasVowel = (text: string): boolean => [...text].some(isVowel)

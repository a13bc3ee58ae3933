const LONGEST_QUERY = 400

/**
 * The typed text with what the eye does not see set right: composed letters, nbsp and line breaks as blanks,
 * zero-width characters and soft hyphens away, «anmod-⏎ningsvedtak» (pasted from two lines) in one. Cut at 400
 * characters.
 */
export function cleanQuery(q: string): string {
  return q
    .slice(0, LONGEST_QUERY)
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replaceAll(/(?<=\p{L})[-‐]\s?(?=(?:nings|mod(?:n)?ings)?vedtak)/giu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

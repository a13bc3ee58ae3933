const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f]/gu

/** Paragraphs with one empty line between, no blanks at the ends of lines: the same however it was typed or sent. */
export function tidyParagraphs(typed: string): string {
  return typed
    .replace(/\r\n?/gu, '\n')
    .replace(unwanted, '')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

export function tidyLine(typed: string): string {
  return typed.replace(unwanted, ' ').replace(/\s+/gu, ' ').trim()
}

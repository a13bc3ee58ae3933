/** «2024–2025», as the Storting writes it, from the key «2024-2025». */
export function formatSesjon(sesjon: string): string {
  return sesjon.replace('-', '–')
}

const key = /^(\d{4})-(\d{4})$/

/** Whether the text is the key of a sesjon: two years that follow each other. */
export function isSesjonKey(text: string): boolean {
  const match = key.exec(text)
  return match !== null && Number(match[2]) === Number(match[1]) + 1
}

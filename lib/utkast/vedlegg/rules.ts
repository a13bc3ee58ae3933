/** What may be laid beside a text, by what it is served as. */
export const fileTypes = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'text/plain': '.txt',
} as const

export type FileType = keyof typeof fileTypes

export const largestFile = 10 * 1024 * 1024

/**
 * What a file is, by its content and never by its name: PDF, DOCX, ODT, PNG, JPEG or plain UTF-8 text. null: nothing that is
 * taken, or a document with macros.
 */
export function sniff(bytes: Uint8Array): FileType | null {
  const starts = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (starts([0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf'
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (starts([0x50, 0x4b, 0x03, 0x04])) return sniffZip(bytes)
  return isText(bytes) ? 'text/plain' : null
}

/** A zip tells what it is by the names in it, which stand uncompressed. */
function sniffZip(bytes: Uint8Array): FileType | null {
  const names = new TextDecoder('latin1').decode(bytes)
  if (/vbaProject|Basic\/script-lb/iu.test(names)) return null
  if (names.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30)) {
    return names[77] === '-' ? null : 'application/vnd.oasis.opendocument.text'
  }
  return names.includes('[Content_Types].xml') && names.includes('word/document.xml')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : null
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127))
    return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A name that no program takes for a path, a command or something else than it is: the ending is that of the content. */
export function cleanName(given: string, type: FileType): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const bare = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*%;]/gu, '')
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(/\s+/gu, ' ')
  return `${[...bare].slice(0, 100).join('') || 'vedlegg'}${fileTypes[type]}`
}

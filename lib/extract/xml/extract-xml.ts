import { decodeMarked } from '../charset'
import { odtRootText } from '../odt/flow'
import type { Extraction, Limits } from '../types'
import { xmlText } from './flow'
import { parseXml } from './tree'

/**
 * Official XML as text, whatever its element names: chapters, paragraphs, lists and tables are told by how the document
 * itself uses its elements. In: its bytes and what it may cost. Out: the text, or `DOCTYPE` for one that declares a
 * document type or entities, `BROKEN` for what is no XML, `EMPTY`. Issue 8 K1 and K2, domain notes §§ 3.3 and 3.5.
 */
export function extractXml(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  return Promise.resolve(readXml(bytes, limits))
}

function readXml(bytes: Uint8Array, limits: Limits): Extraction {
  if (bytes.length > limits.bytes) return { ok: false, reason: 'TOO_LARGE' }
  const decoded = decodeMarked(bytes)
  if (!decoded.ok) return decoded
  const parsed = parseXml(decoded.text.replace(/^\ufeff/u, ''))
  if (!parsed.ok) return parsed
  const isOdf = parsed.root.attributes.get('mimetype')?.startsWith('application/vnd.oasis.opendocument.text')
  const text = isOdf ? odtRootText(parsed.root) : xmlText(parsed.root)
  return text === ''
    ? { ok: false, reason: 'EMPTY' }
    : { ok: true, extract: { kind: 'XML', text, pages: [] } }
}

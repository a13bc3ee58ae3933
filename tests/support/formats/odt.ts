import { strToU8, zipSync } from 'fflate'
import { escapeXml } from './html'
import type { ListMark, Part } from './parts'

const NAMES = ['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ') // prettier-ignore
const STYLES: Record<ListMark, string> = {
  letter: '<text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix="."/>',
  number: '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>',
  bullet: '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>',
}
const OUTLINE = '<text:outline-style><text:outline-level-style text:level="1" style:num-format=""/><text:outline-level-style text:level="2" style:num-format="1" text:start-value="3"/><text:outline-level-style text:level="3" style:num-format="1" text:display-levels="2"/></text:outline-style>' // prettier-ignore
const CHANGES = '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>Vedtak nr. 999, 3. mai 2021</text:p></text:deletion></text:changed-region></text:tracked-changes>' // prettier-ignore

/** Words over several spans, one space written as an element, the page broken in the middle. */
function words(text: string): string {
  const half = Math.ceil(text.length / 2)
  const [first, rest] = [text.slice(0, half), text.slice(half)].map(escapeXml)
  const spaced = (rest ?? '').replace(/(?<=\p{L}) (?=\p{L})/u, '<text:s/>')
  return `<text:span>${first}</text:span><text:soft-page-break/><text:change text:change-id="c1"/><text:span>${spaced}</text:span>`
}

/** Numbered headings stand one level deeper, so that the title above them has none. */
function set(part: Part): string {
  if (part.kind === 'paragraph') return `<text:p>${words(part.text)}</text:p>`
  if (part.kind === 'heading') {
    const outline = part.number === null ? 1 : part.level + 1
    return `<text:h text:outline-level="${outline}">${words(part.text)}</text:h>`
  }
  if (part.kind === 'list')
    return `<text:list text:style-name="${part.mark}">${part.items.map((item, i) => `<text:list-item${i === 0 && part.start > 1 ? ` text:start-value="${part.start}"` : ''}><text:p>${words(item)}</text:p></text:list-item>`).join('')}</text:list>` // prettier-ignore
  const row = (cells: readonly string[]): string =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${words(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`
  const head =
    part.head === null ? '' : `<table:table-header-rows>${row(part.head)}</table:table-header-rows>`
  return `${part.caption === null ? '' : `<text:p>${words(part.caption)}</text:p>`}<table:table>${head}${part.rows.map(row).join('')}</table:table>`
}

export const ODT_MIME = 'application/vnd.oasis.opendocument.text'

/** The files of an OpenDocument text, to change one before they are packed. */
export const odtFiles = (parts: readonly Part[]): Record<string, Uint8Array> => ({
  mimetype: strToU8(ODT_MIME),
  'META-INF/manifest.xml': strToU8(
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  ),
  'styles.xml': strToU8(
    `<office:document-styles ${NAMES}><office:styles>${OUTLINE}</office:styles></office:document-styles>`,
  ),
  'content.xml': strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}><office:automatic-styles>${Object.entries(STYLES).map(([name, style]) => `<text:list-style style:name="${name}">${style}</text:list-style>`).join('')}</office:automatic-styles><office:body><office:text>${CHANGES}${parts.map(set).join('\n')}</office:text></office:body></office:document-content>`, // prettier-ignore
  ),
})

export const toOdt = (parts: readonly Part[]): Uint8Array => zipSync(odtFiles(parts))

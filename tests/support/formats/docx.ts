import { strToU8, zipSync, type Zippable } from 'fflate'
import { escapeXml } from './html'
import type { ListMark, Part } from './parts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const DOCX_TYPES = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' // prettier-ignore
const ROOT_RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`
const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`

const STYLES = `<w:styles ${W}>${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`).join('')}
<w:style w:type="paragraph" w:styleId="Nummerert"><w:name w:val="Nummerert overskrift"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Nummerert2"><w:name w:val="Nummerert overskrift 2"/><w:basedOn w:val="Nummerert"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`

const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const DEFINED: Record<ListMark, { id: number; level: string }> = {
  letter: { id: 1, level: level(0, 'lowerLetter', '%1.') },
  number: { id: 2, level: level(0, 'decimal', '%1.') },
  bullet: { id: 3, level: level(0, 'bullet', '\uf0b7') },
}

/** Each list of its own starts anew; headings count «3», «3.1» through the document. */
const numbering = (lists: readonly List[]): string =>
  `<w:numbering ${W}>${Object.values(DEFINED).map(({ id, level: one }) => `<w:abstractNum w:abstractNumId="${id}">${one}</w:abstractNum>`).join('')}
<w:abstractNum w:abstractNumId="9">${level(0, 'decimal', '%1', 3)}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>
${lists.map(({ mark, start }, i) => `<w:num w:numId="${i + 10}"><w:abstractNumId w:val="${DEFINED[mark].id}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`).join('')}</w:numbering>` // prettier-ignore

/** Words cut into runs in the middle of a word, with a word put in and one taken out as tracked changes. */
export function runs(text: string): string {
  const third = Math.ceil(text.length / 3)
  const run = (part: string, tag = 't'): string =>
    part === ''
      ? ''
      : `<w:r><w:rPr><w:lang w:val="nb-NO"/></w:rPr><w:${tag} xml:space="preserve">${escapeXml(part)}</w:${tag}></w:r>`
  return `${run(text.slice(0, third))}<w:proofErr w:type="spellStart"/><w:ins w:id="1" w:author="A">${run(text.slice(third, 2 * third))}</w:ins><w:del w:id="2" w:author="A">${run('Vedtak nr. 999 ', 'delText')}</w:del>${run(text.slice(2 * third))}` // prettier-ignore
}

const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs(text)}</w:p>`
const DELETED = `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr><w:del w:id="4" w:author="A"><w:r><w:delText>Slettet avsnitt.</w:delText></w:r></w:del></w:p>`

type List = Extract<Part, { kind: 'list' }>

function set(part: Part, lists: List[]): string {
  if (part.kind === 'paragraph') return paragraph(part.text)
  if (part.kind === 'heading') {
    const style =
      part.number === null ? `Overskrift${part.level}` : part.level === 1 ? 'Nummerert' : 'Nummerert2'
    return paragraph(part.text, `<w:pStyle w:val="${style}"/>`)
  }
  if (part.kind === 'list') {
    lists.push(part)
    return part.items.map((item) => paragraph(item, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.length + 9}"/></w:numPr>`)).join('') // prettier-ignore
  }
  const row = (cells: readonly string[], properties: string): string =>
    `<w:tr>${properties}${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
  const head = part.head === null ? '' : row(part.head, '<w:trPr><w:tblHeader/></w:trPr>')
  return `${part.caption === null ? '' : paragraph(part.caption)}<w:tbl>${head}${part.rows.map((cells) => row(cells, '')).join('')}</w:tbl>${DELETED}`
}

export const zip = (files: Zippable): Uint8Array => zipSync(files, { level: 6 })

/** The files of a Word document, to change one before they are packed. */
export function docxFiles(parts: readonly Part[]): Record<string, Uint8Array> {
  const lists: List[] = []
  const body = parts.map((part) => set(part, lists)).join('')
  return {
    '[Content_Types].xml': strToU8(DOCX_TYPES),
    '_rels/.rels': strToU8(ROOT_RELS),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`), // prettier-ignore
    'word/_rels/document.xml.rels': strToU8(RELS),
    'word/styles.xml': strToU8(STYLES),
    'word/numbering.xml': strToU8(numbering(lists)),
  }
}

export const toDocx = (parts: readonly Part[]): Uint8Array => zip(docxFiles(parts))

import type { Part } from '../formats/parts'
import { softHyphens } from './syllables'

/** How a house sets its documents: the style sheet of the pages, and what stands above and below the text. */
export interface House {
  css: string
  above: string
  below: string
  hyphenates: boolean
}

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

/** The parts of a document as one page of HTML for the printer. */
export function setDocument(parts: readonly Part[], house: House): string {
  const set = (text: string): string => escape(house.hyphenates ? softHyphens(text) : text)
  const body = parts.map((part) => setPart(part, set)).join('\n')
  return `<!doctype html><html lang="nb"><meta charset="utf-8"><style>
    body { margin: 0; font: 9.5pt/12pt 'Liberation Serif', serif; hyphens: manual; hyphenate-character: '-'; }
    p { margin: 0; } h1, h2, h3, h4 { font-size: 10.5pt; margin: 12pt 0 4pt; break-after: avoid; text-align: left; hyphens: manual; }
    ol, ul { margin: 0; padding: 0 0 0 5mm; } ul { list-style-type: '– '; }
    table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 10.5pt; margin: 8pt 0; text-align: left; }
    th { text-align: left; font-weight: normal; vertical-align: bottom; } td, th { padding: 1.5pt 4pt; } td { vertical-align: top; }
    td:not(:nth-last-child(2)) { white-space: nowrap; }
    ${house.css}</style><body>${house.above}<div class="text">${body}</div>${house.below}</body></html>`
}

/** A line without a full stop, in the texts of which nothing tells what is a heading. */
const isHeading = (text: string): boolean =>
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}\.?\s)?\p{Lu}[^.:«»\n]{2,70}(?<![.)»])$/u.test(text)

function setPart(part: Part, set: (text: string) => string): string {
  if (part.kind === 'heading') return `<h${part.level}>${part.number === null ? '' : `${part.number} `}${escape(part.text)}</h${part.level}>` // prettier-ignore
  if (part.kind === 'paragraph')
    return isHeading(part.text) ? `<h2>${escape(part.text)}</h2>` : `<p>${part.text.split('\n').map(set).join('<br>')}</p>` // prettier-ignore
  if (part.kind === 'list') {
    const [only, more] = part.items
    if (only !== undefined && more === undefined && isHeading(only))
      return `<h2>${part.start}. ${escape(only)}</h2>`
    const tag = { letter: 'ol type="a"', number: 'ol', bullet: 'ul' }[part.mark]
    return `<${tag} start="${part.start}">${part.items.map((item) => `<li>${set(item)}</li>`).join('')}</${tag.slice(0, 2)}>`
  }
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${set(cell)}</${tag}>`).join('')}</tr>`
  return `<table>${part.head === null ? '' : `<thead>${row(part.head, 'th')}</thead>`}<tbody>${part.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

const running = (left: string, right: string): string => `
  @page :left { @top-left { content: ${left}; font: 8.5pt serif; white-space: pre; vertical-align: bottom; padding-bottom: 4mm; } }
  @page :right { @top-right { content: ${right}; font: 8.5pt serif; white-space: pre; vertical-align: bottom; padding-bottom: 4mm; } }`

/** The Storting's own publications: two columns, the head on the outer side with the page number, none on the first page. */
export const stortingsbok = (head: string, more = ''): House => ({
  css: `@page { size: 160mm 130mm; margin: 20mm 14mm 12mm; } ${running(`counter(page) '   ${head}'`, `'${head}   ' counter(page)`)}
    @page :first { @top-right { content: none; } @top-left { content: none; } }
    .text { columns: 2; column-gap: 6mm; column-fill: auto; text-align: justify; } p { text-indent: 4mm; } h2 + p, h3 + p { text-indent: 0; } ${more}`,
  above: '',
  below: '',
  hyphenates: true,
})

/** A melding of the government: one column, session, number and page in one line of the head, the chapter's title below it. */
export const melding = (sesjon: string, number: string): House => ({
  css: `@page { size: 150mm 130mm; margin: 24mm 18mm 12mm; } ${running(`counter(page) '                ${number}                ${sesjon}\\A Anmodnings- og utredningsvedtak'`, `'${sesjon}                ${number}                ' counter(page) '\\A Anmodnings- og utredningsvedtak'`)}
    .text { text-align: justify; } p { margin-bottom: 5pt; }`,
  above: '',
  below: '',
  hyphenates: true,
})

const FOOT =
  'font: 6.5pt/8pt sans-serif; white-space: pre; text-align: left; vertical-align: top; padding-top: 8mm;'

/** A minister's letter: letterhead, references in columns, addresses at the foot of the first page, «Side 2» on the others. */
export const letter: House = {
  css: `@page { size: 210mm 297mm; margin: 25mm 28mm 30mm; @bottom-right { content: 'Side ' counter(page); font: 8pt sans-serif; vertical-align: bottom; padding-bottom: 8mm; } }
    @page :first { margin-bottom: 42mm; @bottom-left { content: 'Postboks 8011 Dep\\A 0030 Oslo\\A postmottak@example.no'; ${FOOT} } @bottom-center { content: 'Kontoradresse\\A Teatergata 9'; ${FOOT} } @bottom-right { content: 'Telefon*\\A 22 24 90 90\\A Org.nr. 983 887 406'; ${FOOT} } }
    body { font: 10pt/13pt 'Liberation Sans', sans-serif; } p, ol { margin-bottom: 8pt; } .head { font-size: 13pt; margin-bottom: 14pt; } .head small { display: block; font-size: 8pt; }
    .refs { display: flex; gap: 12mm; font-size: 8pt; margin: 12pt 0 18pt; } .to { margin-bottom: 10pt; }`,
  above: `<div class="head">DET KONGELEGE<br>HELSE- OG OMSORGSDEPARTEMENT<small>Helse- og omsorgsministeren</small></div><div class="to">Stortinget<br>Helse- og omsorgskomiteen<br>0026 OSLO</div>
    <div class="refs"><div>Deres ref</div><div>Vår ref<br>25/1782-2</div><div>Dato<br>28. april 2025</div></div>`,
  below: '',
  hyphenates: false,
}

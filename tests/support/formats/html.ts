import type { ListMark, Part } from './parts'

const TYPES: Record<ListMark, string> = { letter: 'ol type="a"', number: 'ol', bullet: 'ul' }

export const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** Words as a browser saves them: no-break spaces by name, white space anywhere, half of them emphasised. */
const words = (text: string): string => {
  const half = text.indexOf(' ', text.length / 2)
  const [first, rest] = half === -1 ? [text, ''] : [text.slice(0, half), text.slice(half)]
  return `<span>${escapeXml(first)}</span>${rest === '' ? '' : `<em>${escapeXml(rest)}</em>`}`.replaceAll('\u00a0', '&nbsp;').replace(/ (?=\p{L})/u, '\n      ') // prettier-ignore
}

function set(part: Part): string {
  if (part.kind === 'heading') return `<h${part.level}>${part.number === null ? '' : `<span class="n">${part.number}</span> `}${words(part.text)}</h${part.level}>` // prettier-ignore
  if (part.kind === 'paragraph') return `<p>${words(part.text)}</p>`
  if (part.kind === 'list')
    return `<${TYPES[part.mark]}${part.start === 1 ? '' : ` start="${part.start}"`}>${part.items.map((item) => `<li>${words(item)}`).join('')}</${TYPES[part.mark].slice(0, 2)}>`
  return `<table>${part.caption === null ? '' : `<caption>${words(part.caption)}</caption>`}${part.head === null ? '' : `<thead><tr>${part.head.map((cell) => `<th scope="col">${words(cell)}</th>`).join('')}</tr></thead>`}<tbody>${bodyOf(part.rows)}</tbody></table>` // prettier-ignore
}

/** A first cell that is the same in several rows is printed once for them. */
function bodyOf(rows: readonly string[][]): string {
  return rows
    .map(([first = '', ...rest], i) => {
      const isAgain = rows[i - 1]?.[0] === first
      let count = 1
      while (rows[i + count]?.[0] === first) count++
      const lead = isAgain ? '' : `<td rowspan="${count}">${words(first)}</td>`
      return `<tr>${lead}${rest.map((cell) => `<td><p>${words(cell)}</p></td>`).join('')}</tr>`
    })
    .join('\n')
}

export type Frame = (content: string) => string

const MENU = '<ul><li><a href="/">Forsiden</a></li><li><a href="/dok">Vedtak nr. 1, 3. mai 2021</a></li></ul>'

/** A page that says itself where its document is. */
export const marked: Frame = (content) => `<!DOCTYPE html>
<html lang="nb"><head><meta charset="utf-8"><title>Prop. 1 S</title><style>p { color: red }</style></head><body>
<header><a href="/">regjeringen.no</a> Søk i hele nettstedet</header><nav>${MENU}</nav>
<main id="mainContent"><div><aside><h2>Vedtak nr. 2, 3. mai 2021</h2>«Relatert»</aside>${content}</div><script>var p = "<p>Nei</p>"</script></main>
<footer>Departementenes kontakter<p hidden>skjult</p></footer></body></html>`

/** A page of a site that marks nothing: the document is where the words are. */
export const unmarked: Frame = (content) => `<html><head><title>Innst.</title></head><body>
<div class="x1">${MENU}</div><table width="100%"><tr><td><div class="x2">${MENU}</div></td></tr><tr><td><div class="x3">${content}</div></td></tr></table>
<div class="x4"><a href="/om">Om nettstedet</a> <a href="/kontakt">Kontakt</a></div></body></html>`

export const toHtml = (parts: readonly Part[], frame: Frame = marked): Uint8Array =>
  new TextEncoder().encode(frame(parts.map(set).join('\n')))

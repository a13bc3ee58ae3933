/** What a clipboard holds of one text. */
interface Clipboard {
  html: string
  plain: string
}

interface Block {
  text: string
  isItem: boolean
}

/** Never shown as text: their content goes too. */
const silent = ['style', 'script', 'xml', 'head', 'title', 'o:p']
const token = /<[^<>]{0,4000}>|[^<]+|</gu
const blocks = /^(?:p|div|h[1-6]|blockquote|pre|tr|table|ul|ol|li|section|article|dd|dt|hr)$/u
/** What Word puts before the text of a list item: «·», «o», «1.», «a)», with its own blanks. */
const wordBullet = /^(?:[·•◦▪●§o–-]|\uf0b7|\uf0a7)$/u
const bulletLine = /^(?:[·•◦▪●]|\uf0b7|\uf0a7|[-–—*](?=\s))\s*/u
const mostOfAll = 400_000

/**
 * What is pasted from Word, a page or a letter, as plain text: paragraphs with an empty line between, list items each on
 * its line with «– » or its number before. Nothing of fonts, tables or links is kept. What is not HTML is tidied alone.
 */
export function readPasted({ html, plain }: Clipboard): string {
  const source = html.slice(0, mostOfAll)
  const found = /<[a-z!]/iu.test(source) ? readBlocks(source) : []
  return joinBlocks(found.length > 0 ? found : readLines(plain.slice(0, mostOfAll)))
}

function readLines(plain: string): Block[] {
  return plain
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => toBlock(tidy(line), null))
}

/** Empty ones part what stands before from what comes after, and are left out. */
function joinBlocks(list: Block[]): string {
  let text = ''
  let last: Block | null = null
  for (const block of list) {
    if (block.text === '') {
      last = null
      continue
    }
    const between = last?.isItem && block.isItem ? '\n' : '\n\n'
    text += `${text === '' ? '' : between}${block.text}`
    last = block
  }
  return text
}

interface Reader {
  done: Block[]
  text: string
  /** The label of the item being read: «– », «2. »; null outside lists. */
  label: string | null
  lists: { isNumbered: boolean; count: number }[]
  /** Inside what Word writes as the label of an item, and how deep. */
  ignored: number
  mark: string
}

function readBlocks(html: string): Block[] {
  const reader: Reader = { done: [], text: '', label: null, lists: [], ignored: 0, mark: '' }
  const cleaned = silent.reduce(
    (rest, name) => without(rest, `<${name}`, `</${name}`),
    without(html, '<!--', '-->'),
  )
  for (const [piece] of cleaned.matchAll(token)) {
    if (piece.startsWith('<') && piece.length > 1) readTag(reader, piece)
    else addText(reader, piece)
  }
  endBlock(reader)
  return reader.done
}

/** Without what stands from each opening to its end; what is never closed is left, as nobody knows where it ends. */
function without(html: string, open: string, close: string): string {
  const small = html.toLowerCase()
  const kept: string[] = []
  let from = 0
  for (let start = small.indexOf(open); start >= 0; start = small.indexOf(open, Math.max(from, start + 1))) {
    // «<head», but not «<header».
    if (/[a-z]/u.test(open.at(-1) ?? '') && /[a-z0-9]/u.test(small[start + open.length] ?? '')) continue
    const end = small.indexOf('>', small.indexOf(close, start))
    if (small.indexOf(close, start) < 0 || end < 0) break
    kept.push(html.slice(from, start))
    from = end + 1
  }
  return kept.join('') + html.slice(from)
}

function readTag(reader: Reader, tag: string): void {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9:]{0,20})/iu.exec(tag) ?? []
  const lower = name.toLowerCase()
  const isEnd = slash !== ''
  if (reader.ignored > 0 && lower === 'span') {
    reader.ignored += isEnd ? -1 : 1
    return
  }
  if (!isEnd && /mso-list:\s*ignore/iu.test(tag)) {
    reader.ignored = 1
    return
  }
  if (lower === 'br') return addText(reader, '\u0000')
  if (lower === 'td' || lower === 'th') return addText(reader, ' ')
  if (!blocks.test(lower)) return
  endBlock(reader)
  if (lower === 'ul' || lower === 'ol') openList(reader, { isEnd, isNumbered: lower === 'ol' })
  else if (lower === 'li') reader.label = isEnd ? null : nextLabel(reader)
  else if (!isEnd && /mso-list:\s*l\d/iu.test(tag)) reader.label = '– '
  else if (lower === 'p' && reader.lists.length === 0) reader.label = null
}

function openList(reader: Reader, { isEnd, isNumbered }: { isEnd: boolean; isNumbered: boolean }): void {
  if (isEnd) reader.lists.pop()
  else if (reader.lists.length < 50) reader.lists.push({ isNumbered, count: 0 })
  reader.label = null
}

function nextLabel({ lists }: Reader): string {
  const list = lists.at(-1)
  if (list === undefined || !list.isNumbered) return '– '
  list.count += 1
  return `${list.count}. `
}

function addText(reader: Reader, piece: string): void {
  const text = decode(piece)
  if (reader.ignored > 0) reader.mark += text
  else reader.text += text
}

/** A line break within a block begins a new line of its own, as a person who breaks a line means it. */
function endBlock(reader: Reader): void {
  const { text, label, mark } = reader
  reader.text = ''
  reader.mark = ''
  const own = tidy(mark)
  const numbered = own === '' || wordBullet.test(own) ? label : `${own} `
  for (const line of text.split('\u0000')) {
    const block = toBlock(tidy(line), numbered)
    if (block.text !== '') reader.done.push(block)
  }
  if (mark !== '') reader.label = null
}

/** A line with the label it has, or the bullet it begins with made into ours. */
function toBlock(line: string, label: string | null): Block {
  const bare = line.replace(bulletLine, '')
  if (line === '' || (bare === '' && line !== '')) return { text: '', isItem: false }
  if (label !== null) return { text: `${label}${bare}`, isItem: true }
  if (bare !== line) return { text: `– ${bare}`, isItem: true }
  return { text: line, isItem: /^(?:\d{1,2}|[a-zæøå])[.)]\s/u.test(line) }
}

/** Soft hyphens and marks without width away, every blank an ordinary one. */
function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ndash: '–', mdash: '—', laquo: '«', raquo: '»', bull: '•', middot: '·', hellip: '…', sect: '§', aelig: 'æ', oslash: 'ø', aring: 'å', AElig: 'Æ', Oslash: 'Ø', Aring: 'Å', eacute: 'é', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' } // prettier-ignore

function decode(text: string): string {
  return text.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/gu, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = /x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * What a page says of numbers, read by a browser from its HTML. Runs in the browser of the test (`reader.ts`);
 * nothing is loaded or run from the page itself.
 *
 * A digit may stand on a page in three ways: inside a number that carries the mark of `CountLink`; as a part of
 * something that has digits by nature (a day, a citation, a sesjon, the words of a document); or where numbers of
 * something else than vedtak stand. Everything else is a number that nobody compares with its list, and a fault.
 *
 * @typedef {{ said: number, shown: number | null, list: string, text: string }} ShownNumber
 * @typedef {{ links: string[], numbers: ShownNumber[], faults: string[], total: number | null, rows: string[] }} ReadPage
 */

const LOCALE = /^\/(?:nn|en)(?=[/?#]|$)/
const LIST = /^\/vedtak(?:\.csv|\.json)?(?:\?|$)/
const ONE_NUMBER = /\d+(?:[\s,.]\d{3})*(?!\d)/gu

/** Words of others, and what is a form or an address and no figure. */
const VERBATIM =
  'blockquote, .break-anywhere, .excerpt, .row-frist, .frist-text, main [lang], pre, code, time, input, textarea, select, script, style'
/** Names of vedtak, numbers of pages, and counts of other things (departementer, documents, filters). */
const OTHER =
  '.row-number, .breadcrumbs, nav.pagination, .coverage, .chips, svg .tick, svg desc, .chart-note, [data-andre-tall]'

/** What has digits by nature. Removed from a text before it is searched for numbers. */
const BY_NATURE = [
  /«.*»|“[^”]*”/gsu,
  /\d{4}\s?[–-]\s?(?:\d{4}|\d{2})(?!\d)/gu,
  /\d{1,2}\. (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?: \d{4})?/giu,
  /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/gu,
  /\b(?:Prop\.|Innst\.|Meld\. St\.|Dokument|Lovvedtak|NOU|Representantforslag|St\.meld\.|Ot\.prp\.)[^,;()]*?\d+(?::\s?\d+)?(?: (?:S|L|LS))?(?: \(\))?/gu,
  /\b(?:linje|line|side|page|punkt|punkter|romertallsvedtak|nr\.|kl\.|versjon) \d+(?:[–-]\d+)?(?::\d+)?/giu,
  /\bvedtak (?:nr\. )?\d+(?= \(|$|[.,:»])/giu,
  /\d+(?:, punkt \S+)? \(\)/gu,
  /§§? \d+(?:-\d+)?/gu,
]

/** A year that stands alone. Cells and links are not asked about it: a count may look like a year. */
const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d)/gu

/** @param {string} text */
function withoutNature(text) {
  return BY_NATURE.reduce((left, pattern) => left.replace(pattern, ''), text)
}

/** @param {string} href @returns {string | null} the path and query inside the register, without language */
function inside(href) {
  if (!href.startsWith('/') || href.startsWith('//')) return null
  const bare = href.replace(LOCALE, '')
  return bare.startsWith('/') ? bare : `/${bare}`
}

/** The text that is seen: what only a screen reader says is left out. @param {Element} element */
function seenText(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true))
  for (const hidden of copy.querySelectorAll('.sr-only, title, desc, script, style')) hidden.remove()
  return copy.textContent?.replace(/[\u00a0\u202f\u2009]/gu, ' ').trim() ?? ''
}

/** Small numbers are written in letters. */
const WORDS = [
  ['ingen', 'ingen', 'no'],
  ['ett', 'eitt', 'one'],
  ['to', 'to', 'two'],
  ['tre', 'tre', 'three'],
  ['fire', 'fire', 'four'],
]

/** @param {Element} element @returns {number[]} */
function numbersIn(element) {
  const marked = element.querySelector('[data-tall]')
  const text = marked ? seenText(marked) : seenText(element)
  const digits = [...text.matchAll(ONE_NUMBER)].map(([found]) => Number(found.replace(/\D/gu, '')))
  if (digits.length > 0) return digits
  const first = text.toLowerCase().split(' ')[0] ?? ''
  const inLetters = WORDS.findIndex((forms) => forms.includes(first))
  return inLetters === -1 ? [] : [inLetters]
}

/** A part of a picture may be too narrow for its number: its name tells it then. @param {Element} element @param {number} said */
function isNamed(element, said) {
  if (!element.closest('svg')) return false
  const name = `${element.getAttribute('aria-label') ?? ''} ${element.querySelector('title')?.textContent ?? ''}`
  return [...name.matchAll(ONE_NUMBER)].some(([digits]) => Number(digits.replace(/\D/gu, '')) === said)
}

/** @param {Element} element @param {string[]} faults @returns {ShownNumber | null} */
function readNumber(element, faults) {
  const attribute = element.getAttribute('data-antall') ?? ''
  const text = seenText(element)
  const href = element.getAttribute('data-liste') ?? element.getAttribute('href')
  const list = href === null ? null : inside(href)
  if (!/^\d+$/.test(attribute)) faults.push(`«${text}»: the mark «${attribute}» is no number`)
  if (list === null || !LIST.test(list)) faults.push(`«${text}»: a number without a list (${String(href)})`)
  const numbers = numbersIn(element)
  const said = Number(attribute)
  if (numbers.length > 1) faults.push(`«${text}»: more than one number in one link`)
  if (numbers.length === 0 && said > 1 && !isNamed(element, said))
    faults.push(`«${text}»: says ${said}, shows none`)
  return list === null ? null : { said, shown: numbers[0] ?? null, list, text }
}

/** @param {Element} root @param {string[]} faults */
function findEscaped(root, faults) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest(`[data-antall], ${VERBATIM}, ${OTHER}`)) continue
    const block =
      parent.closest('p, li, h1, h2, h3, h4, th, td, a, dd, dt, text, caption, summary, span') ?? parent
    const record = parent.closest('a[href*="/vedtak/"], a[href*="/dokument/"], a[href*="/sok?"]')
    const left = withoutNature(node.textContent ?? '').replace(YEAR, '')
    if (!/\d/u.test(left)) continue
    if (record && inside(record.getAttribute('href') ?? '')?.match(/^\/(?:vedtak\/|dokument\/|sok\?)/u))
      continue
    faults.push(
      `a number without the mark: «${left.trim()}» in <${block.tagName.toLowerCase()} class="${block.getAttribute('class') ?? ''}"> ${seenText(block).slice(0, 80)}`,
    )
  }
}

/** The description of a picture sums it up for those who do not see it: each number in it is one of its parts. */
/** @param {Element} root @param {string[]} faults */
function findMisdescribed(root, faults) {
  for (const picture of root.querySelectorAll('svg:has(desc)')) {
    const parts = new Set(
      [...picture.querySelectorAll('[data-antall]')].map((part) => part.getAttribute('data-antall')),
    )
    const text = withoutNature(picture.querySelector('desc')?.textContent ?? '').replace(
      /(?:19|20)\d{2}(?=:)/gu,
      '',
    )
    for (const [found] of text.matchAll(ONE_NUMBER)) {
      if (!parts.has(found.replace(/\D/gu, '')))
        faults.push(`a description says ${found}, which is no part of the picture: «${text}»`)
    }
  }
}

/** A name that only a screen reader hears may not hide a number either. @param {Element} root @param {string[]} faults */
function findEscapedNames(root, faults) {
  for (const element of root.querySelectorAll('[aria-label], [title]')) {
    if (element.closest('[data-antall]') || element.closest(`${VERBATIM}, ${OTHER}`)) continue
    const name = `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''}`
    if (/\d/u.test(withoutNature(name).replace(YEAR, '')))
      faults.push(`a number in a name without the mark: «${name.trim()}»`)
  }
}

/** @param {Element} root @param {string[]} faults */
function findUnmarkedLists(root, faults) {
  for (const link of root.querySelectorAll('a[href]:not([data-antall])')) {
    const path = inside(link.getAttribute('href') ?? '')
    if (path === null || !LIST.test(path) || link.closest(`${OTHER}, .chips`)) continue
    if (/\d/u.test(withoutNature(seenText(link))))
      faults.push(`a link to a list without the mark: «${seenText(link)}»`)
  }
  for (const cell of root.querySelectorAll('table:not(.vedtak-table) td:not([data-andre-tall])')) {
    if (/\d/u.test(withoutNature(seenText(cell))) && !cell.querySelector('[data-antall], time'))
      faults.push(`a cell without the mark: «${seenText(cell)}»`)
  }
}

/** Texts about the register and of documents name all kinds of numbers; there a count betrays itself by its noun. */
const COUNTED =
  /\d+ (?:\p{L}+ )?(?:\p{L}*vedtak\p{L}*|åpne|opne|avsluttede|avslutta|punkter|treff|hits|open|closed|requests?|resolutions?)(?!\p{L})/iu

/** @param {Element} root @param {string[]} faults */
function findCounted(root, faults) {
  for (const element of root.querySelectorAll('h1, h2, h3, p, li, dd, td, a, span, strong')) {
    if (element.closest(`[data-antall], ${VERBATIM}, ${OTHER}`) || element.querySelector('p, li, dd, td'))
      continue
    const copy = /** @type {Element} */ (element.cloneNode(true))
    for (const known of copy.querySelectorAll(`[data-antall], ${VERBATIM}`)) known.remove()
    const counted = COUNTED.exec(withoutNature(copy.textContent ?? ''))
    if (counted)
      faults.push(`a number without the mark: «${counted[0]}» in «${seenText(element).slice(0, 80)}»`)
  }
}

/**
 * @param {string} html
 * @param {{ isText: boolean }} kind whether most of the page is text that names numbers of all kinds
 * @returns {ReadPage}
 */
function readPage(html, { isText }) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main') ?? page.body
  /** @type {string[]} */
  const faults = []
  const numbers = [...page.querySelectorAll('[data-antall]')].flatMap((it) => readNumber(it, faults) ?? [])
  findUnmarkedLists(main, faults)
  findMisdescribed(main, faults)
  if (isText) findCounted(main, faults)
  else {
    findEscaped(main, faults)
    findEscapedNames(main, faults)
  }
  const total = page.querySelector('.list-tools [data-antall]')?.getAttribute('data-antall')
  const rows = page.querySelectorAll('.vedtak-table tbody .row-text > a')
  return {
    links: [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
    numbers,
    faults,
    total: total === null || total === undefined ? null : Number(total),
    rows: [...rows].map((link) => inside(link.getAttribute('href') ?? '') ?? ''),
  }
}

Object.assign(globalThis, { readPage })

/** A piece of a document as its author set it, before it becomes lines. */
export type Block =
  | { kind: 'paragraph'; text: string }
  /** An item of a list, its mark in front. */
  | { kind: 'item'; text: string }
  | { kind: 'row'; cells: string[] }
  /** What ends a table, so that the next one stands apart. */
  | { kind: 'gap' }

/** Stands for a forced line break until the block is closed; never a character of the text itself. */
const BREAK = '\u2028'
const INVISIBLE = /[\u200b\u2060\ufeff]/gu
const PARAGRAPHS = /\u2028[ \u2028]*\u2028/u

/** Text of a source where white space says nothing: no-break spaces and soft hyphens kept, a letter and its ring as one. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[ \t\r\n\f\v\u2029]+/gu, ' ')

/** Collects the text of a document in reading order and closes it into blocks. */
export class Flow {
  readonly blocks: Block[] = []
  private parts: string[] = []
  private mark: string | null = null
  /** Footnotes that the open paragraph names, and those of the list or table above it. */
  private notes: string[] = []
  private waiting: string[] = []

  add(text: string): void {
    this.parts.push(text.replaceAll(BREAK, ' '))
  }

  breakLine(): void {
    this.parts.push(BREAK)
  }

  /** Ends the paragraph; one without words leaves nothing. Two breaks after each other part paragraphs. */
  close(): void {
    const text = tidy(this.parts.join(''))
    this.parts = []
    for (const part of text.split(PARAGRAPHS)) {
      const lines = part.split(BREAK).map((line) => line.trim())
      const words = lines.filter((line) => line !== '').join('\n')
      if (words !== '') this.put(words)
    }
  }

  private put(text: string): void {
    if (this.mark === null) {
      this.printNotes()
      this.blocks.push({ kind: 'paragraph', text })
    } else {
      this.blocks.push({ kind: 'item', text: isMarked(text) ? text : `${this.mark} ${text}` })
      this.mark = null
    }
    this.waiting.push(...this.notes.splice(0))
  }

  private printNotes(): void {
    for (const text of this.waiting.splice(0)) this.blocks.push({ kind: 'paragraph', text })
  }

  /** The next paragraph is an item with this mark. */
  openItem(mark: string): void {
    this.close()
    this.mark = mark
  }

  endItem(): void {
    this.close()
    this.mark = null
  }

  row(cells: string[]): void {
    this.close()
    if (this.blocks.at(-1)?.kind !== 'row') this.printNotes()
    if (cells.some((cell) => cell !== '')) this.blocks.push({ kind: 'row', cells })
  }

  endTable(): void {
    this.close()
    this.blocks.push({ kind: 'gap' })
    this.waiting.push(...this.notes.splice(0))
    this.printNotes()
  }

  /** A footnote comes below the paragraph, list or table that names it. */
  note(text: string): void {
    this.notes.push(text)
  }

  end(): Block[] {
    this.endItem()
    this.waiting.push(...this.notes.splice(0))
    this.printNotes()
    return this.blocks
  }
}

/** An author may write the mark by hand in a list that has none. */
const isMarked = (text: string): boolean =>
  /^(?:[–•▪·*-]|\(?(?:[a-zæøå]|[ivx]{1,4}|\d{1,3})[.)])\s/u.test(text)

/** The words of a cell or a note on one line. */
export const onOneLine = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'gap' ? [] : block.kind === 'row' ? block.cells : [block.text]))
    .join(' ')
    .replace(/\s*\n\s*/gu, ' ')
    .trim()

/**
 * Blocks as the text that the reader of documents reads: one line a paragraph and blank lines between; items of a
 * list and rows of a table on lines below each other, cells parted by a tab.
 */
export function printBlocks(blocks: readonly Block[]): string {
  let text = ''
  let above: Block['kind'] | null = null
  for (const block of blocks) {
    if (block.kind !== 'gap') {
      const isTight = above === block.kind && (block.kind === 'item' || block.kind === 'row')
      const words = block.kind === 'row' ? rowLine(block.cells) : block.text
      text += `${above === null ? '' : isTight ? '\n' : '\n\n'}${words}`
    }
    if (block.kind !== 'gap' || above !== null) above = block.kind
  }
  return text === '' ? '' : `${text}\n`
}

/** An empty cell keeps its place between the others. */
const rowLine = (cells: readonly string[]): string => cells.join('\t').trim()

import { escapeXml } from './html'
import type { ListMark, Part } from './parts'

/** The element names of one publisher. */
export interface Names {
  root: string
  chapter: string
  title: string
  paragraph: string
  list: (mark: ListMark) => string
  item: string
  table: string
  row: string
  cell: string
  strong: string
}

/** The Storting's publications. */
export const STORTINGET: Names = { root: 'Innstilling', chapter: 'Kapittel', title: 'Tittel', paragraph: 'A', list: (mark) => `Liste Type="${{ letter: 'Alfa', number: 'Num', bullet: 'Strek' }[mark]}"`, item: 'Pkt', table: 'Tbl', row: 'Rad', cell: 'Celle', strong: 'Uth' } // prettier-ignore
/** Names that nobody has seen before. */
export const UNKNOWN: Names = { root: 'dokument', chapter: 'kap', title: 'overskrift', paragraph: 'avsnitt', list: (mark) => `oppramsliste art="${{ letter: 'bokstav', number: 'tall', bullet: 'strek' }[mark]}"`, item: 'ledd', table: 'tabell', row: 'rk', cell: 'felt', strong: 'hev' } // prettier-ignore

export function toXml(parts: readonly Part[], names: Names): Uint8Array {
  const words = (text: string): string => {
    const at = text.indexOf(' ')
    return at === -1
      ? escapeXml(text)
      : `<${names.strong}>${escapeXml(text.slice(0, at))}</${names.strong}>${escapeXml(text.slice(at))}`
  }
  const tag = (name: string, content: string): string => `<${name}>${content}</${name.split(' ')[0]}>`
  const row = (cells: readonly string[]): string =>
    tag(names.row, cells.map((cell) => tag(names.cell, words(cell))).join(''))
  const set = (part: Part): string => {
    if (part.kind === 'heading') return tag(names.title, part.number === null ? words(part.text) : `${part.number} ${words(part.text)}`) // prettier-ignore
    if (part.kind === 'paragraph') return tag(names.paragraph, words(part.text))
    if (part.kind === 'list')
      return tag(
        names.list(part.mark),
        part.items
          .map((item, i) =>
            tag(part.start > 1 ? `${names.item} nr="${part.start + i}"` : names.item, words(item)),
          )
          .join('\n'),
      )
    const caption = part.caption === null ? '' : tag(names.title, words(part.caption))
    return tag(
      names.table,
      `${caption}${part.head === null ? '' : row(part.head)}${part.rows.map(row).join('\n')}`,
    )
  }
  const body = tag(names.chapter, parts.map(set).join('\n  '))
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${tag(names.root, body)}`)
}

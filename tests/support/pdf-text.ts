import { inflateSync } from 'node:zlib'

/**
 * The text of each page of a PDF as Chromium prints it, without white space: enough to tell what stands on which
 * sheet, no reader of other PDFs. Glyphs are named by font, and each font says which letters its glyphs are.
 */
export function pdfPages(bytes: Buffer): string[] {
  const objects = readObjects(bytes)
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\n/.test(head))
    .map(({ head }) => {
      const fonts = new Map(
        [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
          name,
          lettersOf(objects, id),
        ]),
      )
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? ''
      return textOf(content, fonts).replace(/\s/g, '')
    })
}

interface PdfObject {
  head: string
  stream: string
}

type Letters = Map<string, string>

function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', body = ''] of bytes
    .toString('latin1')
    .matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [mark = ''] = /\bstream\r?\n/.exec(body) ?? []
    const at = mark === '' ? body.length : body.indexOf(mark)
    const head = body.slice(0, at)
    const isText = head.includes('/FlateDecode') && !head.includes('/Subtype /Image')
    const packed = body.slice(at + mark.length).slice(0, Number(/\/Length (\d+)/.exec(head)?.[1]))
    objects.set(id, {
      head,
      stream: isText ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : '',
    })
  }
  return objects
}

/** «0036» → «S», from the font's own table. */
function lettersOf(objects: Map<string, PdfObject>, id: string): Letters {
  const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? ''
  const map = objects.get(table)?.stream ?? ''
  const letters: Letters = new Map()
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(code, utf16(text))
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
        const name = code.toString(16).toUpperCase().padStart(from.length, '0')
        letters.set(name, String.fromCharCode(parseInt(first, 16) + code - parseInt(from, 16)))
      }
    }
  }
  return letters
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('')
}

function textOf(content: string, fonts: Map<string, Letters>): string {
  let letters: Letters = new Map()
  let text = ''
  for (const [, font, glyphs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
    if (font !== undefined) {
      letters = fonts.get(font) ?? new Map<string, string>()
      continue
    }
    const width = [...letters.keys()][0]?.length ?? 4
    for (let at = 0; at < glyphs.length; at += width) text += letters.get(glyphs.slice(at, at + width)) ?? ''
  }
  return text
}

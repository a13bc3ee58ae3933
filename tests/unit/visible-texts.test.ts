import { expect, test } from 'vitest'
import ts from 'typescript'
import { readSourceFiles } from '../support/source-files'

/** What stands in the code and is the same in every language. */
const SAME = new Set(['JSON', 'CSV', 'SHA-256', 'Oppfulgt', 'SVG', 'Bokmål', 'Nynorsk', 'English'])
const VISIBLE = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label', 'summary', 'caption', 'lead', 'heading', 'content']) // prettier-ignore
const WORD = /[A-Za-zÆØÅæøå]{2,}/
const NORWEGIAN =
  /[æøåÆØÅ]|(?<![\w-])(?:og|ikke|ikkje|eller|for|til|fra|frå|den|det|med|er|som|vedtak|punkt|linje|side|departementet|komiteen|regjeringen|Stortinget)(?![\w-])/

function isWords(text: string): boolean {
  const trimmed = text.trim()
  return WORD.test(trimmed) && !SAME.has(trimmed)
}

/** Texts for readers that stand in a file instead of in the catalogues: «file:line text». */
function visibleTexts(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const add = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.push(`${path}:${line + 1} ${text.trim()}`)
  }
  ts.forEachChild(file, function visit(node) {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isJsxText(node) && isWords(node.text)) add(node, node.text)
    else if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText(file)
      if (VISIBLE.has(name) && isVisibleAttribute(node, name) && isWords(node.initializer.text)) add(node, node.initializer.text) // prettier-ignore
      return
    } else if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      if (/\s/.test(node.text.trim()) || /^\s|\s$/.test(node.text) ? NORWEGIAN.test(node.text) : false) add(node, node.text) // prettier-ignore
    }
    ts.forEachChild(node, visit)
  })
  return found

  /** What a `<meta>` says to machines is no text; a description is. */
  function isVisibleAttribute(node: ts.JsxAttribute, name: string): boolean {
    return name !== 'content' || /name="description"/.test(node.parent.getText(file))
  }
}

test('pages and components have no text of their own: every word for readers is in the catalogues', () => {
  const files = readSourceFiles().filter(({ path }) =>
    /^(?:app\/\[locale\]|components)\/.*\.tsx?$/.test(path),
  )
  expect(files.length).toBeGreaterThan(50)
  // The switch names each language in itself; files for download have one language, bokmål.
  const texts = files.filter(({ path }) => !/(?:language-switch\.tsx|-csv\.ts)$/.test(path))
  expect(texts.flatMap(({ path, text }) => visibleTexts(path, text))).toEqual([])
})

test.for([
  ['<p>Ingen vedtak</p>', 'Ingen vedtak'],
  ['<img alt="Et bilde" />', 'Et bilde'],
  ['<nav aria-label="Meny"><a /></nav>', 'Meny'],
  ['<p>{open ? "Alt er åpent" : null}</p>', 'Alt er åpent'],
  ['<p>{`${nummer}, punkt ${punkt}`}</p>', ', punkt'],
] as const)('%s would be found', ([code, text], { expect }) => {
  expect(visibleTexts('x.tsx', `export const x = ${code}`)).toEqual([`x.tsx:1 ${text}`])
})

test.for([
  '<p className="muted small">{t("title")}</p>',
  '<svg viewBox="0 0 24 24"><path d="M6 3h8l4 4" /></svg>',
  '<a href="/api">JSON</a>',
  '<meta name="robots" content="noindex" />',
] as const)('%s is no text for readers', (code, { expect }) => {
  expect(visibleTexts('x.tsx', `export const x = ${code}`)).toEqual([])
})

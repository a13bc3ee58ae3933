import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createTranslator } from 'next-intl'
import { onlyBokmaal } from '../support/languages'
import { root } from '../support/source-files'
import en from '@/messages/en.json'
import nb from '@/messages/nb.json'
import nn from '@/messages/nn.json'
import unverified from '@/messages/uverifisert.json'
import { checkUnverified, compareCatalogues, textsOf } from '@/scripts/messages/catalogues.mjs'

const catalogues = { nb: textsOf(nb), nn: textsOf(nn), en: textsOf(en) }

test('the three languages have the same texts, with the same blanks to fill', () => {
  expect(compareCatalogues(catalogues)).toEqual([])
  expect(checkUnverified(unverified, catalogues)).toEqual([])
})

type Filled = number | ((inside: string) => string)

/** Something for every blank: a number, or what a tag does with what it holds. */
function fill(text: string): Record<string, Filled> {
  const filled: Record<string, Filled> = {}
  for (const [, name = ''] of text.matchAll(/\{(\w+)[,}]/g)) filled[name] = 2
  for (const [, name = ''] of text.matchAll(/<(\w+)>/g)) filled[name] = (inside) => inside
  return filled
}

test.for([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
] as const)('every text of %s can be put together', ([locale, messages], { expect }) => {
  const t = createTranslator({ locale, messages })
  for (const [key, text] of catalogues[locale]) {
    expect(t.markup(key as never, fill(text) as never), key).not.toMatch(/[{}<>]/)
  }
})

test('nynorsk has no word left over from bokmål', () => {
  // The glossary shows both forms.
  const texts = [...catalogues.nn].filter(([key]) => !/^glossary\.\w+\.(?:nb|en)$/.test(key))
  // Names of blanks and of branches are no words.
  const words = (text: string) =>
    (text.includes(', select,') ? text.replace(/\w+(?= \{)/g, '') : text).replace(/\{\w+/g, '')
  expect(texts.filter(([, text]) => onlyBokmaal.test(words(text)))).toEqual([])
})

/** Where an official document was seen to use the term. */
const seen: Record<string, string> = {
  't01.nn': '«oppmodingsvedtaka»: møte i Stortinget',
  't11.nn': '«romartalsvedtak»: rundskriv R-3/98',
}

test('a nynorsk term of the glossary has been seen in an official document, or is listed as unverified', () => {
  const listed = new Set(Object.keys(unverified.nn))
  const open = Object.entries(nn.glossary).filter(
    ([key, term]) =>
      term.nn !== term.nb.replace(/ \(.*/, '') && !(`${key}.nn` in seen) && !listed.has(`glossary.${key}.nn`),
  )
  expect(open.map(([key]) => key)).toEqual([])
})

test('a term is the same in every catalogue', () => {
  const terms = [nb, nn, en].map(({ glossary }) =>
    Object.entries(glossary).map(([key, term]) => [key, term.nb, term.nn, term.en]),
  )
  expect(terms[1]).toEqual(terms[0])
  expect(terms[2]).toEqual(terms[0])
})

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

type Texts = Record<string, Record<string, string>>

/** A little project with one page, checked as `npm start` checks this one before it builds. */
async function checkProject(texts: { nb: Texts; nn: Texts; en: Texts }, page: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'oppfulgt-tekster-'))
  folders.push(folder)
  for (const name of ['app', 'i18n', 'messages', 'scripts']) mkdirSync(path.join(folder, name))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  cpSync(path.join(root, 'i18n/routing.ts'), path.join(folder, 'i18n/routing.ts'))
  const write = (name: string, content: unknown) =>
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  for (const [language, catalogue] of Object.entries(texts)) write(`messages/${language}.json`, catalogue)
  write('messages/uverifisert.json', {})
  write(
    'app/page.tsx',
    `import type {} from '../i18n/routing'\nimport { useTranslations } from 'next-intl'\n${page}`,
  )
  write('tsconfig.json', { compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', skipLibCheck: true, resolveJsonModule: true, noEmit: true } }) // prettier-ignore
  write('scripts/tsconfig.build.json', { extends: '../tsconfig.json', include: ['../app/**/*.tsx'] })
  return new Promise((resolve) => {
    const script = path.join(root, 'scripts/check-messages.mjs')
    execFile(process.execPath, [script], { cwd: folder }, (error, _stdout, stderr) => {
      const lines = stderr.split('\n').filter((line) => line !== '')
      resolve(error === null ? lines : [`slutter med ${error.code}`, ...lines])
    })
  })
}

const page = `export function Page({ state }: { state: 'open' | 'closed' }) {
  const t = useTranslations('page')
  return <p title={t('title')}>{t(\`explain_\${state}\`)}{t.rich('tall', { antall: 2 })}</p>
}`
const texts = { title: 'Vedtak', explain_open: 'Åpen', explain_closed: 'Lukket', tall: '{antall} vedtak' }
const complete = { nb: { page: texts }, nn: { page: texts }, en: { page: texts } }

test('a project whose texts are all there and all used may be built', async () => {
  expect(await checkProject(complete, page)).toEqual([])
})

test('a text stops the build that nothing uses, that a language lacks, or that a state which is put together lacks', async () => {
  const { explain_closed: _closed, ...fewer } = { ...texts, forgotten: 'Glemt' }
  const all = { page: { ...fewer, later: 'Senere' } }
  const said = await checkProject({ nb: all, nn: { page: fewer }, en: all }, page)
  expect(said[0]).toBe('slutter med 1')
  expect(said).toContain('messages/nb.json: page.forgotten brukes ingen steder')
  expect(said).toContain('messages/nn.json: mangler page.later')
  expect(said).toContain('app/page.tsx:5: ber om page.explain_closed, som ikke finnes')
  expect(said).toHaveLength(5)
})

test.for([
  ['another blank', { ...texts, tall: '{count} vedtak' }, 'page.tall fyller inn «count», nb.json «antall»'],
  ['an order to fill in', { ...texts, title: 'Obligatorisk' }, 'page.title sier «Obligatorisk»'],
  ['a link without a name', { ...texts, title: 'Klikk her' }, 'page.title sier «Klikk her»'],
  ['an asterisk', { ...texts, title: 'Navn *' }, 'page.title sier «*»'],
  ['nothing', { ...texts, title: ' ' }, 'page.title er tom'],
] as const)('a text with %s is refused', ([, wrong, line], { expect }) => {
  const faults = compareCatalogues({ nb: textsOf({ page: texts }), nn: textsOf({ page: wrong }) })
  expect(faults).toEqual([`messages/nn.json: ${line}`])
})

test('a key that could be anything is refused: nobody could tell which texts are used', async () => {
  const loose = `export function Page({ key }: { key: string }) {
  const t = useTranslations('page')
  return <p>{t(key as never)}</p>
}`
  expect(await checkProject(complete, loose)).toContain(
    'app/page.tsx:5: nøkkelen kan være hva som helst; gi den en snevrere type',
  )
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDocument, documentChecks } from '@/lib/check/document/check-document'
import { hodBytes, readProp } from '../../support/samples'
import { root } from '../../support/source-files'

const tested = readdirSync(join(root, 'tests/unit/check'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(root, 'tests/unit/check', name), 'utf8'))
  .join('\n')

const files = ['closed', 'delayed', 'print', 'repeated'].flatMap((folder) =>
  readdirSync(join(root, 'lib/check', folder)).map((name) => `${folder}/${name.replace('.ts', '')}`),
)
const rules = files.filter((file) =>
  /^\s{2}rule: '/mu.test(readFileSync(join(root, 'lib/check', `${file}.ts`), 'utf8')),
)

test.for(rules)('the rule in %s has a table test', (file) => {
  expect(tested).toContain(`@/lib/check/${file}'`)
})

test('every rule is in one of these files, and says in a sentence what must be true of a funn', () => {
  expect(rules.length).toBeGreaterThanOrEqual(documentChecks.length - 1)
  for (const { rule, sentence } of documentChecks) expect(sentence, rule).toMatch(/^\p{Lu}.{30,}\.$/u)
})

/** A table head, or a citation in a part of the document that is about no vedtak. */
const ABOUT_NO_VEDTAK = ['TABELLHODE_ANNEN_SESJON', 'TVILSOM_HENVISNING']

test('every funn of a real proposition has severity, sentence, lines of the file and units', () => {
  const { source, ...parsed } = readProp(hodBytes())
  const last = source.split('\n').length
  for (const funn of checkDocument({ parsed, text: source, today: '2025-10-15' })) {
    const { rule, severity, message, lines, vedtak } = funn
    expect(['feil', 'advarsel', 'info'], rule).toContain(severity)
    expect(message, rule).toMatch(/\.$/u)
    expect(lines.length, rule).toBeGreaterThan(0)
    expect(
      lines.every((line) => Number.isInteger(line) && line >= 1 && line <= last),
      rule,
    ).toBe(true)
    if (!ABOUT_NO_VEDTAK.includes(rule)) expect(vedtak.length, message).toBeGreaterThan(0)
  }
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import { root } from '../../../support/source-files'

const folder = join(root, 'tests/fixtures/shapes')

describe('documents that only look alike', () => {
  const parse = (name: string) => {
    const result = parseDocument(readFileSync(join(folder, 'near-miss', `${name}.txt`)))
    if (!result.ok) throw new Error(result.reason)
    return result.document
  }

  test.for([
    ['meld-st', 'MELD_ST_ANMODNING'],
    ['innst', 'INNST'],
  ])('%s is no budget proposition but what it calls itself', ([name, kind]) => {
    expect(parse(name ?? '').kind).toBe(kind)
  })

  test.for(['prop-l', 'letter'])('%s is no budget proposition', (name) => {
    const document = parse(name)
    expect(document.kind).toBe('OTHER')
    expect(document).not.toHaveProperty('vedtak')
    expect(document.issues.map(({ rule }) => rule)).toEqual(['UKJENT_DOKUMENTTYPE'])
  })

  test.for(['none-to-report', 'no-chapter'])('%s is one with nothing to report', (name) => {
    expect(parse(name)).toMatchObject({
      kind: 'PROP_1_S',
      table: [],
      vedtak: [],
      repeats: [],
      repeals: [],
      issues: [],
    })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import { tellInnst, tellMeldSt } from '../../../fixtures/former/tell-other'
import { root } from '../../../support/source-files'

const folder = join(root, 'tests/fixtures/former')

const names = ['innst', 'meldst'].flatMap((kind) =>
  readdirSync(join(folder, kind))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${kind}/${name.replace('.txt', '')}`),
)

test.for(names)('reads %s', (name) => {
  const result = parseDocument(readFileSync(join(folder, `${name}.txt`)), { withSpans: true })
  const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  if (!result.ok) throw new Error(result.reason)
  const { document } = result
  if (document.kind === 'INNST') expect(tellInnst(document)).toEqual(expected)
  else if (document.kind === 'MELD_ST_ANMODNING') expect(tellMeldSt(document)).toEqual(expected)
  else throw new Error(`read as ${document.kind}`)
})

test('there are forms enough', () => expect(names.length).toBeGreaterThanOrEqual(8))

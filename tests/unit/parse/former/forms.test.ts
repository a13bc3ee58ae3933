import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readShape } from '../../../fixtures/shapes/expect-shape'
import { tell } from '../../../fixtures/former/tell'
import { root } from '../../../support/source-files'

const folder = join(root, 'tests/fixtures/former')
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

/**
 * Each a Prop. 1 S in a form of its own. What stands beside it was first told by the reader and then read, line by line,
 * against the document; where the two differed the document decided.
 */
test.for(names.map((name) => name.replace('.txt', '')))('reads %s', (name) => {
  const source = readFileSync(join(folder, `${name}.txt`), 'utf8')
  const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  expect(tell(readShape(source), source)).toEqual(expected)
})

test('there are forms enough', () => expect(names.length).toBeGreaterThanOrEqual(14))

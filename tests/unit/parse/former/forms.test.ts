import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readShape } from '../../../fixtures/shapes/expect-shape'
import { tell } from '../../../fixtures/former/tell'
import { root } from '../../../support/source-files'

const folder = join(root, 'tests/fixtures/former')
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

/** Each a Prop. 1 S in a form of its own; what stands beside it was written by reading it, not by the reader. */
test.for(names.map((name) => name.replace('.txt', '')))('reads %s', (name) => {
  const source = readFileSync(join(folder, `${name}.txt`), 'utf8')
  const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  expect(tell(readShape(source), source)).toEqual(expected)
})

test('there are forms enough', () => expect(names.length).toBeGreaterThanOrEqual(14))

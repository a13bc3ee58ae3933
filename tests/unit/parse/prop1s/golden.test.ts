import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { VedtakEntry } from '@/lib/parse/types'
import { hodBytes, readProp } from '../../../support/samples'
import { root } from '../../../support/source-files'

/** An entry as it should be read; `lest` when a person compared it with the printed source. */
type Golden = VedtakEntry & { lest: boolean }

const folder = join(root, 'tests/fixtures/golden/hod-2025-2026')
const golden = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden[])
const { vedtak } = readProp(hodBytes())
const read = new Map(vedtak.map((entry) => [`${entry.nummer} (${entry.sesjon})`, entry]))

describe('the 121 accounts of HOD as a person reads them', () => {
  test('every account of the document has a golden entry that was read against the source', () => {
    expect(golden.map(({ nummer, sesjon }) => `${nummer} (${sesjon})`).sort()).toEqual(
      [...read.keys()].sort(),
    )
    expect(golden.filter(({ lest }) => !lest).map(({ nummer }) => nummer)).toEqual([])
  })

  test.for(golden.map((entry) => [`${entry.nummer} (${entry.sesjon})`, entry] as const))(
    '%s',
    ([name, { lest: _lest, ...expected }], { expect }) => {
      expect(read.get(name)).toEqual(expected)
    },
  )
})

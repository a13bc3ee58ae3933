import { beforeEach, expect, test } from 'vitest'
import { verifyLog } from '@/lib/hendelse/queries'
import { PLAIN, print } from '../fixtures/shapes/blocks'
import { setDocument } from '../fixtures/shapes/chapter'
import { BOKMAL } from '../fixtures/shapes/content-bokmal'
import { NYNORSK } from '../fixtures/shapes/content-nynorsk'
import { BOKMAL_STYLE, NYNORSK_STYLE } from '../fixtures/shapes/styles'
import { makeDatabase, type TestDatabase } from '../support/database'
import { take } from '../support/prop1s'

let database: TestDatabase
beforeEach(async () => void (database = await makeDatabase()))

test.for([
  ['bokmål', BOKMAL, BOKMAL_STYLE],
  ['nynorsk', NYNORSK, NYNORSK_STYLE],
] as const)(
  'a proposition of another departement in %s: every unit, punkt by punkt, and the same again changes nothing',
  async ([, units, style], { expect }) => {
    // prettier-ignore
    const { source } = print(setDocument(units, style), PLAIN)
    const first = await take(source)
    expect(first.counts).toEqual({ new: units.length, changed: 0, unchanged: 0, refused: 0 })
    const rows = await database.query<{ sesjon_id: string; nummer: number; punkt: string }>('SELECT DISTINCT sesjon_id, nummer, punkt FROM registerrad ORDER BY 1, 2, 3') // prettier-ignore
    const wanted = units.map(({ sesjon, nummer, punkt }) => `${sesjon}/${nummer}/${punkt ?? ''}`)
    expect(rows.map((row) => `${row.sesjon_id}/${row.nummer}/${row.punkt}`).sort()).toEqual(wanted.sort())
    expect((await take(source)).counts).toEqual({ new: 0, changed: 0, unchanged: units.length, refused: 0 })
    expect((await verifyLog()).firstBreak).toBeNull()
  },
)

test('a nynorsk account is kept as nynorsk', async () => {
  await take(print(setDocument(NYNORSK, NYNORSK_STYLE), PLAIN).source)
  const rows = await database.query('SELECT maalform, count(*)::int AS n FROM rapportering GROUP BY 1')
  expect(rows).toEqual([{ maalform: 'NN', n: NYNORSK.length }])
})

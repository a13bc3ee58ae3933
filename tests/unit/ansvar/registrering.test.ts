import { expect, test } from 'vitest'
import { readVedtakFile } from '@/lib/ansvar/file/queries'
import { findGaps } from '@/lib/ansvar/registrering/rules'

test.for([
  [[], []],
  [[1, 2, 3], []],
  [
    [70, 76],
    [
      { fra: 1, til: 69 },
      { fra: 71, til: 75 },
    ],
  ],
  [
    [2, 4, 2],
    [
      { fra: 1, til: 1 },
      { fra: 3, til: 3 },
    ],
  ],
] as const)('the numbers %j leave the gaps %j', ([numbers, gaps], { expect }) => {
  expect(findGaps(numbers)).toEqual(gaps)
})

const read = (text: string) => {
  const file = readVedtakFile(new TextEncoder().encode(text))
  if ('fault' in file) throw new Error(file.fault)
  return file
}

test('what everybody may read of a file stands on the same lines, without what is internal', () => {
  const sent = [
    'sesjon;nummer;dato;departement;tekst;notat',
    '2025-2026;71;2026-03-10;"HOD',
    'eller UD";"Stortinget ber',
    'regjeringen.";"internt',
    'over to linjer"',
    '',
    '2025-2026;72;2026-03-10;KLD;Stortinget ber regjeringen.;hemmelig',
  ].join('\r\n')
  const { publicText, rows, ignored } = read(sent)
  expect(rows.map(({ linje }) => linje)).toEqual([2, 7])
  expect(ignored).toEqual(['notat'])
  const lines = publicText.split('\n')
  expect(lines).toHaveLength(7)
  expect(lines[6]).toBe('2025-2026;72;2026-03-10;;Stortinget ber regjeringen.;')
  expect(publicText).not.toMatch(/HOD|UD|KLD|internt|hemmelig|linjer|departement|notat/)
  expect(publicText).toContain('Stortinget ber\nregjeringen.')
})

test('a row that swallowed the next one for want of a quotation mark is not taken', () => {
  const { rows } = read(
    'sesjon;nummer;dato;tekst\n2025-2026;71;2026-03-10;"Stortinget ber\n2025-2026;72;2026-03-10;x"\n',
  )
  expect(rows).toEqual([{ linje: 2, typed: null }])
})

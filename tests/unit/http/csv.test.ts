import { expect, test } from 'vitest'
import { csvText } from '@/lib/http/csv'

const columns = [
  { key: 'tittel' as const, header: 'Tittel' },
  { key: 'nummer' as const, header: 'Nummer' },
]

test('the file begins with a BOM and the head, and ends each row with CRLF', () => {
  expect(csvText([{ tittel: 'Æ; «ø»', nummer: 83 }], columns)).toBe('\uFEFFTittel;Nummer\r\n"Æ; «ø»";83\r\n')
})

test.for(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1'])(
  '«%s» is text, not a formula',
  (tittel) => {
    const [, row = ''] = csvText([{ tittel, nummer: 1 }], columns).split('\r\n')
    expect(row.replace(/^"/, '').startsWith("'")).toBe(true)
  },
)

test('a text over several lines stays one cell', () => {
  expect(csvText([{ tittel: 'a\nb', nummer: 1 }], columns)).toContain('"a\nb";1')
})

import { expect, test } from 'vitest'
import { findCitations } from '@/lib/parse/citation/find'
import { parseText } from '@/lib/parse/parse'

const told = (text: string) =>
  findCitations(text).map(({ kind, nummer, punkt, sesjon }) => [kind, nummer, punkt, sesjon].join(' '))

test.each([
  ['vedtak nr. 35 pkt. 3–5 (2021–2022)', ['3', '4', '5']],
  ['vedtak nr. 35 (2021–2022), punkt 3–4 og 9', ['3', '4', '9']],
  ['vedtak nr. 35 (2021–2022), punkt 3 – 12 kommuner har svart', ['3']],
  ['vedtak nr. 35 (2021–2022), punkt 9–3', ['9']],
])('the punkter of «%s»', (text, punkter) => {
  expect(told(text)).toEqual(punkter.map((punkt) => `vedtak 35 ${punkt} 2021-2022`))
})

test('decisions of the Odelsting are cited with the session they were made in', () => {
  expect(told('jf. Besl. O. nr. 23 (2003–2004) og Beslutning O. nr. 7 (1998–99)')).toEqual([
    'lovvedtak 23  2003-2004',
    'lovvedtak 7  1998-1999',
  ])
  expect(findCitations('Besl. O. nr. 23 (2003–2004)')[0]?.problems).toEqual([])
})

test('a document that mentions a range of vedtak mentions each of them', () => {
  const { document } = parseText('Rådet viser til vedtak nr. 11–13 (2019–2020).\n')
  expect(document.mentions.flatMap((mention) => ('nummer' in mention ? [mention.nummer] : []))).toEqual([
    11, 12, 13,
  ])
})

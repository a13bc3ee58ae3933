import { describe, expect, test } from 'vitest'
import { jsonAnswer, problemAnswer } from '@/lib/http/answer'
import { readCursor } from '@/lib/http/list'
import { toCsvRow } from '@/lib/format/vedtak-csv'

describe('answers with data', () => {
  const etag = jsonAnswer({ a: 1 }).headers.get('etag') ?? ''

  test.for([
    [etag, 304],
    [`W/${etag}`, 304],
    [`"x", ${etag}`, 304],
    ['*', 304],
    ['"x"', 200],
    [null, 200],
  ] as const)('to If-None-Match %s the answer is %i', ([header, status]) => {
    expect(jsonAnswer({ a: 1 }, header).status).toBe(status)
  })

  test('the tag follows the content, and the licence is told', () => {
    expect(jsonAnswer({ a: 2 }).headers.get('etag')).not.toBe(etag)
    expect(jsonAnswer({ a: 1 }).headers.get('link')).toBe(
      '<https://data.norge.no/nlod/no/2.0>; rel="license"',
    )
  })

  test('a problem is what RFC 9457 says it is', async () => {
    const answer = problemAnswer({ type: 'utilgjengelig', title: 'T', status: 503, detail: 'D' })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({
      type: '/om#feil-utilgjengelig',
      title: 'T',
      status: 503,
      detail: 'D',
    })
  })
})

test.for([
  ['2024-2025/83', { sesjon: '2024-2025', nummer: 83, punkt: '' }],
  ['2021-2022/35/51', { sesjon: '2021-2022', nummer: 35, punkt: '51' }],
  ['abc', null],
  ['2024-2025', null],
  ['', null],
] as const)('the cursor «%s»', ([text, expected]) => {
  expect(readCursor(text)).toEqual(expected)
})

test('a row of the file keeps the two axes in a column each, and says what is unknown', () => {
  const words = { tilstand: (v: string) => v, dep: (v: string) => v, kkk: (v: string) => v, yes: 'Ja', no: 'Nei', unknown: 'Ukjent' } // prettier-ignore
  const row = toCsvRow(
    {
      sesjon: '2021-2022',
      nummer: 35,
      punkt: '51',
      dato: null,
      tittel: 'T',
      tekst: 'X',
      departement: null,
      tilstand: 'APEN',
      departementets: null,
      komiteens: 'IKKE_UTKVITTERT',
      komiteensUtledet: true,
      uenighet: null,
      frister: [
        { tekst: 'innen utgangen av 2024', dato: '2024-12-31', passert: true },
        { tekst: 'til våren', dato: null, passert: false },
      ],
      kilde: 'Prop. 1 S (2025–2026), linje 1',
    },
    words,
  )
  expect(row).toMatchObject({
    sesjon: '2021–2022',
    dep: 'RAPPORT_MANGLER',
    kkk: 'IKKE_UTKVITTERT',
    kkkUtledet: 'Ja',
    uenighet: 'Ukjent',
    frist: '2024-12-31, til våren',
    fristPassert: 'Ja',
    adresse: '/vedtak/2021-2022/35/punkt-51',
  })
})

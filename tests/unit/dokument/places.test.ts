import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findStretch, layOut, placesOfUnit, searchLines } from '@/lib/dokument/places/rules'
import { pageColumns, pageOfLine } from '@/lib/dokument/rules'
import { hodPath } from '../../support/samples'

describe('the page of a line', () => {
  const pages = pageColumns([
    { number: 1, printed: null, line: 1 },
    { number: 2, printed: 'ii', line: 40 },
    { number: 4, printed: '3', line: 90 },
  ])

  test.for([
    [1, { nummer: 1, trykt: null }],
    [39, { nummer: 1, trykt: null }],
    [40, { nummer: 2, trykt: 'ii' }],
    [89, { nummer: 2, trykt: 'ii' }],
    [90, { nummer: 4, trykt: '3' }],
    [5000, { nummer: 4, trykt: '3' }],
  ] as const)('line %d', ([line, page], { expect }) => expect(pageOfLine(pages, line)).toEqual(page))

  test('a page without text of its own begins where the next one does', () => {
    expect(pages).toEqual({ sideLinjer: [1, 40, 90, 90], sideTrykt: ['', 'ii', '', '3'] })
  })

  test('a text file has none', () => expect(pageOfLine(pageColumns([]), 7)).toBeNull())
})

describe('a value stands where its letters do', () => {
  const print = ['Overskrift', '', 'Direktoratet skal komme til-', 'bake i 2026. Et annet', 'tiltak er i', '34', 'gang nå. Vedtaket anses', 'som fulgt opp.'] // prettier-ignore
  const searched = searchLines(101, print)

  test.for([
    ['over a hyphen at the end of a line', 'Direktoratet skal komme tilbake i 2026.', { from: 103, to: 104 }],
    ['on one line', 'Et annet', { from: 104, to: 104 }],
    ['over a page number', `${print[2]?.slice(0, -1)}bake i 2026. Et annet tiltak er i gang nå. Vedtaket anses som fulgt opp.`, { from: 103, to: 108 }], // prettier-ignore
  ] as const)('%s', ([, text, lines], { expect }) => expect(findStretch(searched, text, 101)).toEqual(lines))

  test('not above the line it is looked for from, and nowhere when it is not there', () => {
    expect(findStretch(searched, 'Overskrift', 102)).toBeNull()
    expect(findStretch(searched, 'Noe ganske annet', 101)).toBeNull()
    expect(findStretch(searched, '', 101)).toBeNull()
  })

  test('each value of vedtak 83 (2024–2025) has its lines in the budget proposition', () => {
    const lines = readFileSync(hodPath, 'utf8').split('\n')
    const places = placesOfUnit(searchLines(2400, lines.slice(2399, 2600)), {
      linje: 2417,
      tittel: 'Definere «nødvendig tannregulering» for barn og unge',
      vedtakstekst: 'Stortinget ber regjeringen innen 1. februar 2025 starte arbeidet med å definere hva som skal regnes som «nødvendig tannregulering» for barn og unge. Definisjonen skal leveres til Stortinget senest innen statsbudsjettet for 2026.', // prettier-ignore
      redegjorelse: 'Vedtaket ble truffet i forbindelse med behandling av Prop. 1 S (2024–2025), jf. Innst. 2 S (2024–2025).\n\nHelsedirektoratet fikk i tildelingsbrev for 2025 i oppdrag å definere begrepet «nødvendig tannregulering», med frist 1. april 2026. Hovedformålet er å finne definisjoner som kan brukes til å gi nye eller utvidete rettigheter i tannhelsetjenesteloven. Direktoratet bes også om å gi nærmere retningslinjer for hvordan begrepet bør forstås og praktiseres i odontologisk praksis. Anmodningsvedtaket anses som fulgt opp.', // prettier-ignore
      vurderingSetning: 'Anmodningsvedtaket anses som fulgt opp.',
      truffetI: ['Prop. 1 S (2024–2025)'],
      frister: ['innen 1. februar 2025'],
      lofter: [{ setning: 'Helsedirektoratet fikk i tildelingsbrev for 2025 i oppdrag å definere begrepet «nødvendig tannregulering», med frist 1. april 2026.', linje: 2429 }], // prettier-ignore
    })
    const on = (part: string) => lines.findIndex((line, i) => i > 2412 && line.includes(part)) + 1
    expect(places.heading).toEqual({ from: on('Definere «nødvendig tannregulering»'), to: on('Definere «nødvendig') + 1 }) // prettier-ignore
    expect(places.request).toEqual({ from: on('«Stortinget ber'), to: on('senest innen statsbudsjettet') })
    expect(places.adoptedIn?.from).toBe(on('av Prop. 1 S (2024'))
    expect(places.account?.to).toBe(on('ket anses som fulgt opp.'))
    expect(places.conclusion).toEqual({
      from: on('seres i odontologisk'),
      to: on('ket anses som fulgt opp.'),
    })
    expect(places.lofter[0]).toEqual({ from: on('Helsedirektoratet fikk'), to: on('gulering», med frist') })
    expect(places.frister[0]?.from).toBe(on('«Stortinget ber regjeringen innen 1. februar'))
  })
})

describe('a part of a document is drawn with its pages and the places the register points at', () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f']
  const none = { sideLinjer: [], sideTrykt: [] }

  test('lines alone', () => {
    expect(layOut({ from: 11, lines, pages: none, stretches: [] })).toEqual([
      { kind: 'lines', from: 11, lines },
    ])
  })

  test('a page break stands before its first line, also inside a stretch', () => {
    const pages = { sideLinjer: [1, 11, 14], sideTrykt: ['', '31', ''] }
    expect(layOut({ from: 11, lines, pages, stretches: [{ from: 13, to: 15 }] })).toEqual([
      { kind: 'page', side: { nummer: 2, trykt: '31' } },
      { kind: 'lines', from: 11, lines: ['a', 'b'] },
      {
        kind: 'stretch',
        from: 13,
        pieces: [
          { kind: 'lines', from: 13, lines: ['c'] },
          { kind: 'page', side: { nummer: 3, trykt: null } },
          { kind: 'lines', from: 14, lines: ['d', 'e'] },
        ],
      },
      { kind: 'lines', from: 16, lines: ['f'] },
    ])
  })

  test('one stretch inside another, the longer of two from the same line, none that cuts another, and no more than there is', () => {
    const stretches = [{ from: 12, to: 15 }, { from: 12, to: 13 }, { from: 14, to: 15 }, { from: 15, to: 99 }, { from: 3, to: 12 }] // prettier-ignore
    expect(layOut({ from: 11, lines, pages: none, stretches })).toEqual([
      { kind: 'lines', from: 11, lines: ['a'] },
      {
        kind: 'stretch',
        from: 12,
        pieces: [
          { kind: 'lines', from: 12, lines: ['b', 'c'] },
          { kind: 'stretch', from: 14, pieces: [{ kind: 'lines', from: 14, lines: ['d', 'e'] }] },
        ],
      },
      { kind: 'lines', from: 16, lines: ['f'] },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { readEntry } from '@/lib/parse/prop1s/entry'
import { readRepeats } from '@/lib/parse/prop1s/repeats'
import { findFurniture } from '@/lib/parse/text/furniture'
import { countWords } from '@/lib/parse/text/hyphen'
import { findInterruptions } from '@/lib/parse/text/interruption'
import { layoutOf } from '@/lib/parse/text/layout'
import { splitLines, type Line } from '@/lib/parse/text/lines'
import { cutEntries } from '@/lib/parse/prop1s/entry-lines'
import { hodBytes, readProp } from '../../../support/samples'

const document = readProp(hodBytes())
const lines = splitLines(document.source)
const context = { layout: layoutOf(lines), words: countWords(lines) }

/** Lines 2044–5622: the chapter, from its heading to «Del II». Lines counted from 1. */
const CHAPTER = { first: 2044, last: 5622 }
/** Where the table's pages lie; the last one stands in the middle of a sentence of vedtak 70. */
const TABLE_PAGES = [
  { first: 2059, last: 2261 },
  { first: 2302, last: 2336 },
]

/** Everything in the chapter that is neither a row nor an account, read line by line; with how often it stands. */
const FURNITURE: Record<string, number> = {
  'Tabell 3.1 Oversikt over anmodnings- og utredningsvedtak, ordnet etter sesjon og nummer': 5,
  'Sesjon Vedtak nr. Stikkord': 5,
  'Rapportering avsluttes': 5,
  '(Ja/Nei) i Prop. 1 S': 5,
  '(2024–2025)': 5,
  '2025–2026 Prop. 1 S 33': 1,
  '2025–2026 Prop. 1 S 35': 1,
  '40 Prop. 1 S 2025–2026': 1,
  '2025–2026 Prop. 1 S 55': 1,
  '2025–2026 Prop. 1 S 63': 1,
  'Helse- og omsorgsdepartementet': 5,
  '3 Oppfølging av anmodnings- og utredningsvedtak': 1,
  'Nedenfor gis en oversikt over oppfølging av': 1,
  'anmodnings- og utredningsvedtak under Helse-': 1,
  'og omsorgsdepartementet. Oversikten inkluderer': 1,
  'alle vedtak fra stortingssesjonen 2024–2025, samt': 1,
  'de vedtakene fra tidligere stortingssesjoner som': 1,
  'kontroll- og konstitusjonskomiteen i Innst. 216 S': 1,
  '(2024–2025) mente ikke var kvittert ut. I tabellen': 1,
  'nedenfor angis det også hvorvidt departementet': 1,
  'planlegger at rapporteringen knyttet til anmod-': 1,
  'ningsvedtaket nå avsluttes eller om departemen-': 1,
  'tet vil rapportere konkret på vedtaket også i neste': 1,
  'års budsjettproposisjon.': 1,
  '3.1 Stortingssesjon (2024–2025)': 1,
  '3.2 Stortingssesjon (2023–2024)': 1,
  '3.3 Stortingssesjon (2022–2023)': 1,
  '3.4 Stortingssesjon (2021–2022)': 1,
  '3.5 Stortingssesjon (2020–2021)': 1,
  '3.6 Stortingssesjon (2019–2020)': 1,
  '3.7 Stortingssesjon (2018–2019)': 1,
  '3.8 Stortingssesjon (2017–2018)': 1,
}

const plain = (line: Line): string => line.text.replace(/\s+/g, ' ')
const isOnTablePage = ({ number }: Line): boolean =>
  TABLE_PAGES.some(({ first, last }) => number >= first && number <= last)

/** A hyphen that ends a printed line, which the value may keep or lose. */
const BROKEN = '\u0001'
const printed = (texts: readonly Line[]): string =>
  texts
    .map(({ text }) => text.replace(/-$/, BROKEN))
    .join('')
    .replace(/\s+/g, '')

/** The first place where the value is not what is printed, white space and line-break hyphens apart; null for none. */
function firstDifference(source: string, value: string): string | null {
  const flat = value.replace(/\s+/g, '')
  let at = 0
  for (let i = 0; i < source.length; i++) {
    if (source.charAt(i) === BROKEN) {
      if (flat.charAt(at) === '-') at++
    } else if (source.charAt(i) === flat.charAt(at)) at++
    else
      return `printed «${source.slice(Math.max(0, i - 20), i + 20)}», read «${flat.slice(Math.max(0, at - 20), at + 20)}»`
  }
  return at === flat.length ? null : `more than printed: «${flat.slice(at, at + 40)}»`
}

describe('the chapter of Helse- og omsorgsdepartementet 2025–2026', () => {
  const chapter = lines.slice(CHAPTER.first - 1, CHAPTER.last).filter((line) => !line.isBlank)
  const isFurniture = (line: Line): boolean => Object.hasOwn(FURNITURE, plain(line))

  test('what is dropped as furniture is exactly the list that was read', () => {
    const counts: Record<string, number> = {}
    for (const line of chapter) if (isFurniture(line)) counts[plain(line)] = (counts[plain(line)] ?? 0) + 1
    expect(counts).toEqual(FURNITURE)
  })

  test('headings, «Vedtak nr.» lines, requests and accounts end to end are the chapter, character for character', () => {
    const unclosed = new Set(document.issues.filter(({ rule }) => rule === 'MANGLER_SLUTTSITAT').flatMap((issue) => issue.vedtak.map(({ nummer }) => nummer))) // prettier-ignore
    const read = document.vedtak.map(({ heading, line, text, nummer, account }) =>
      [heading, lines[line - 1]?.text, `«${text}${unclosed.has(nummer) ? '' : '»'}`, account].join(' '),
    )
    const source = printed(chapter.filter((line) => !isFurniture(line) && !isOnTablePage(line)))
    expect(firstDifference(source, read.join(' '))).toBeNull()
    expect([...unclosed]).toEqual([909])
  })

  test('the rows end to end are the table, character for character', () => {
    const read = document.table.map(({ sesjon, nummer, stikkord, rapporteringAvsluttes }) =>
      [sesjon.replace('-', '–'), nummer, stikkord, rapporteringAvsluttes ? 'Ja' : 'Nei'].join(' '),
    )
    const source = printed(chapter.filter((line) => !isFurniture(line) && isOnTablePage(line)))
    expect(firstDifference(source, read.join(' '))).toBeNull()
    expect(read).toHaveLength(121)
  })
})

describe('the 83 accounts printed again in part II', () => {
  const dropped = new Set([...findFurniture(lines), ...findInterruptions(lines)])
  const outside = lines.slice(CHAPTER.last).filter((line) => !dropped.has(line.number))
  const chapterLines = lines
    .slice(CHAPTER.first, CHAPTER.last)
    .filter((line) => !dropped.has(line.number) && !isOnTablePage(line))
  const entries = cutEntries(chapterLines).entries.map((entry) => readEntry(entry, context))
  const { entries: repeats } = readRepeats(outside, (key) => entries.find((entry) => entry.keys[0]?.sesjon === key.sesjon && entry.keys[0].nummer === key.nummer), context) // prettier-ignore

  test('each is the printed text from its heading to its closing sentence', () => {
    const differences = repeats.flatMap((repeat) => {
      const end = repeat.account.ends.at(-1) ?? 0
      const own = outside.filter(
        (line) => !line.isBlank && line.end > (repeat.heading.starts[0] ?? 0) && line.end <= end + 2,
      )
      const value = [
        repeat.heading.value,
        repeat.lines.vedtakLine.text,
        `«${repeat.request.value}${repeat.isRequestClosed ? '»' : ''}`,
        repeat.account.value,
      ]
      const difference = firstDifference(printed(own), value.join(' '))
      return difference ? [`line ${repeat.line}: ${difference}`] : []
    })
    expect(differences).toEqual([])
    expect(repeats).toHaveLength(83)
  })

  test('each ends where the ministry concludes, and no heading of the budget text came along', () => {
    const closings = /(?:anses som ful?t opp|anses som fulgt opp|for å være fulgt opp|romertallsvedtak X)\.$/
    expect(repeats.filter((repeat) => !closings.test(repeat.account.value)).map(({ line }) => line)).toEqual(
      [],
    )
    expect(repeats.filter((repeat) => /\bPost \d\d\b|\(i 1 000 kr\)/.test(repeat.account.value))).toEqual([])
  })

  test('57 are word for word the same, 26 were edited in one copy only', () => {
    expect(document.repeats.filter(({ sameText }) => sameText)).toHaveLength(57)
    const edited = document.repeats.filter(({ sameText }) => !sameText).map(({ nummer }) => nummer)
    // «fult opp» 762, «Bufdir» 123, «Fremtidens» 79: read side by side.
    expect(edited).toEqual(expect.arrayContaining([762, 764, 123, 1033, 1226, 79, 82, 902]))
    expect(edited).toHaveLength(26)
  })
})

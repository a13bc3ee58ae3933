import { describe, expect, test } from 'vitest'
import { hodBytes, readProp } from '../../../support/samples'
import expectedByReading from './hod-expected.json'

/** What each account says, found by reading it; no conclusion: «Anmodningsvedtaket anses som fulgt opp.» */
interface Expected {
  vedtak: string
  conclusion?: string
  deadlines?: (string | null)[][]
  promises?: (string | null)[][]
  bodies?: string[]
}

const hodExpected: Expected[] = expectedByReading

const { vedtak } = readProp(hodBytes())
const byKey = new Map(vedtak.map((entry) => [`${entry.nummer} (${entry.sesjon})`, entry]))

test('the chapter holds the 121 accounts that were read', () => {
  expect([...byKey.keys()]).toEqual(hodExpected.map((expected) => expected.vedtak))
})

test('38 come back (one of them partly done), 80 are regarded as followed up, 3 are proposed repealed', () => {
  const counts: Record<string, number> = {}
  for (const { conclusion } of vedtak) counts[conclusion] = (counts[conclusion] ?? 0) + 1
  expect(counts).toEqual({
    KOMMER_TILBAKE: 37,
    DELVIS_FULGT_OPP: 1,
    ANSES_FULGT_OPP: 80,
    FORESLATT_OPPHEVET: 3,
  })
})

describe.for(hodExpected)('$vedtak', (expected) => {
  const entry = byKey.get(expected.vedtak)

  test('conclusion', () => {
    expect(entry?.conclusion).toBe(expected.conclusion ?? 'ANSES_FULGT_OPP')
    expect(entry?.account).toContain(entry?.conclusionSentence)
  })

  test('deadlines and promises', () => {
    expect(entry?.deadlines.map(({ text, date }) => [text, date])).toEqual(expected.deadlines ?? [])
    expect(entry?.deadlines.every((deadline) => deadline.for !== null)).toBe(true)
    expect(entry?.promises.map(({ text, date }) => [text, date])).toEqual(expected.promises ?? [])
  })

  test('bodies', () => {
    expect(entry?.bodies).toEqual(expected.bodies ?? [])
  })

  test('where it was adopted', () => {
    const { documents = [], occasion = null } = entry?.adoptedIn ?? {}
    expect(documents.length > 0).not.toBe(occasion !== null)
  })
})
